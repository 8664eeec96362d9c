"""Every page of a plan's state as a draft: for staff, and for whoever has a review link."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial, wraps
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from plans.errors.editing import WorkingCopyMoved
from plans.errors.publishing import NoSuchLink, NotReady
from plans.models import Blob, Document, Plan, Publication
from plans.pages import errors
from plans.pages.addresses import without_language
from plans.pages.answering import View, page
from plans.pages.draft import Draft, showing
from plans.preview.database import opened
from plans.preview.draft import draft_of_candidate, draft_of_working_copy
from plans.preview.remembered import IMAGES, Image
from plans.publishing.links.open import candidate_of, open_link

MAY_LOOK = (
    *("plans.view_plan", "plans.change_plan"),
    *("plans.review_plan", "plans.publish_plan"),
)
"""Whoever has one of these sees the working copy on the desk too."""


def marked(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Nobody keeps the answer, no search engine lists it, and no other site learns its address."""

    @wraps(view)
    def answered(request: HttpRequest, **parameters: Any) -> HttpResponse:
        response = view(request, **parameters)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return answered


def for_staff(view: View) -> View:
    """The page of the plan's working copy as it is now, behind the gate of the desk."""

    @wraps(view)
    def shown(request: HttpRequest, plan: str, **inner: Any) -> HttpResponse:
        if not any(request.user.has_perm(name) for name in MAY_LOOK):
            raise PermissionDenied
        found = get_object_or_404(Plan, slug=plan)
        desk = reverse("admin:plans_plan_desk", args=[found.pk])
        draft = Draft(f"/plans/{plan}/", f"/preview/{plan}/", by_link=False, desk=desk)
        try:
            image = IMAGES.image(
                ("plan", found.pk, found.version), partial(draft_of_working_copy, found)
            )
        except NotReady as refusal:
            return _not_ready(request, found, draft, refusal)
        except WorkingCopyMoved:
            with showing(draft):
                return page(request, "preview/moved.html", status=503)
        live = Publication.objects.filter(slug=image.slug, edition__checksum=image.checksum)
        return _drafted(view, request, image, replace(draft, is_live=live.exists()), inner)

    return marked(admin.site.admin_view(shown, cacheable=True))


def by_link(view: View | None) -> View:
    """The page of the state that the link is fixed to, or that there is none at this address.

    A link that is wrong, expired or revoked is answered alike at every address.
    """

    @marked
    def shown(request: HttpRequest, token: str, rest: str = "", **inner: Any) -> HttpResponse:
        base = f"/preview/link/{token}/"
        path = without_language(request.path).removeprefix(base)
        address = request.META.get("REMOTE_ADDR", "")
        try:
            if path.startswith("media/"):  # belongs to a page whose opening is noted
                candidate = candidate_of(token)
            else:
                candidate = open_link(token=token, address=address, path=path)
        except NoSuchLink:
            return page(request, "preview/no_link.html", status=404, chinese={}, canonical=None)
        image = IMAGES.image(("candidate", candidate.pk), partial(draft_of_candidate, candidate))
        draft = Draft(f"/plans/{image.slug}/", base, by_link=True)
        return _drafted(view or _nothing, request, image, draft, inner)

    return shown


def _drafted(
    view: View, request: HttpRequest, image: Image, draft: Draft, inner: dict[str, Any]
) -> HttpResponse:
    with opened(image.data), showing(draft):
        try:
            return view(request, plan=image.slug, **inner)
        except Http404:
            return errors.not_found(request)


def draft_picture(request: HttpRequest, plan: str, checksum: str) -> HttpResponse:
    """The file of a picture of this draft, and of no other."""
    if not Document.objects.filter(data__contains=f'"{checksum}"').exists():
        raise Http404(checksum)
    blob = get_object_or_404(Blob, pk=checksum)
    return HttpResponse(bytes(blob.data), content_type=blob.media_type)


def _nothing(request: HttpRequest, plan: str) -> HttpResponse:
    raise Http404(plan)


def _not_ready(request: HttpRequest, plan: Plan, draft: Draft, refusal: NotReady) -> HttpResponse:
    problems = len(refusal.problems)
    with showing(draft):
        return page(request, "preview/not_ready.html", status=409, plan=plan, problems=problems)
