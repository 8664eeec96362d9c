"""What waits for one reviewer, over all plans."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import admin
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from plans.admin.access import plans_of
from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import REVIEW
from plans.admin.desk.stages import NAMES
from plans.models import Plan, Review, ReviewState, Writer
from plans.publishing.review.standing import bar, due_stage


@dataclass(frozen=True)
class Waiting:
    """A review whose turn is at a stage; `barred` says why this reviewer may not approve it."""

    review: Review
    stage: str | Promise
    barred: str | None


def waiting_for(user: AbstractBaseUser | AnonymousUser) -> Sequence[Waiting]:
    """The reviews of this reviewer's plans that ask for an approval.

    Those that this reviewer may give come first.
    """
    username = user.get_username()
    written = Writer.objects.filter(username=username, published_in=None)
    mine = set(written.values_list("plan", flat=True))
    reviews = Review.objects.filter(state=ReviewState.OPEN, plan__in=plans_of(user))
    reviews = reviews.select_related("plan")
    found = [
        _waiting(review, due, username, wrote=review.plan_id in mine)
        for review in reviews.prefetch_related("steps").order_by("submitted_at", "pk")
        if (due := due_stage(review.plan, review)) is not None
    ]
    return sorted(found, key=lambda waiting: waiting.barred is not None)


def _waiting(review: Review, due: int, username: str, *, wrote: bool) -> Waiting:
    barred = bar(review, username, wrote=wrote)
    return Waiting(review, NAMES[due], words_for(barred) if barred else None)


def waiting_page(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(REVIEW):
        raise PermissionDenied
    context = {
        **admin.site.each_context(request),
        "title": _("Waiting for my review"),
        "opts": Plan._meta,
        "waiting": waiting_for(request.user),
    }
    return TemplateResponse(request, "admin/desk/waiting.html", context)
