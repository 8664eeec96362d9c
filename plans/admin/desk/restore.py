"""What an edition has and the working copy has not: looked at, chosen, brought back."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.desk.items import kind_name
from plans.admin.desk.page import DeskPage
from plans.admin.desk.refusals import words_for
from plans.documents.bundle.shapes import Bundle, Item
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.editing.bundle.dump import dump
from plans.editing.restore import also_missing, missing, restore
from plans.errors.base import LantuError
from plans.errors.editing import CannotStandWithout
from plans.models import Edition, Publication
from plans.publishing.archives import bundle_of

LONGEST_NUMBER = 9  # digits


@dataclass(frozen=True)
class ShownItem:
    key: str
    kind: str
    title: str
    text: str
    citations: int

    @classmethod
    def of(cls, item: Item) -> "ShownItem":
        text = getattr(item, "text", None) or getattr(item, "summary", None) or ""
        cited = len(getattr(item, "citations", []))
        return cls(item.key, kind_name(item.kind), item.title, text, cited)


class RestorePage(DeskPage):
    """GET lists what is missing; POST shows what would come back and, confirmed, brings it."""

    permissions = ("plans.change_plan",)
    title = gettext_lazy("Restore deleted items")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.choose(self.edition(request.GET.get("edition", "")))

    def post(self, request: HttpRequest) -> HttpResponse:
        edition = self.edition(request.POST.get("edition", ""))
        if edition is None:
            raise Http404
        keys = request.POST.getlist("keys")
        try:
            past = bundle_of(edition)
            if "confirmed" in request.POST:
                return self.restored(restore(plan=self.plan, past=past, keys=keys))
            return self.look(edition, past, keys)
        except CannotStandWithout as refusal:
            self.refuse(words_for(refusal))
            return self.look(edition, past, keys)
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            return self.choose(edition, keys)

    def edition(self, number: str) -> Edition | None:
        """The one asked for, or the live one; none where nothing was published."""
        if not number:
            live = Publication.objects.select_related("edition").filter(plan=self.plan).first()
            return live.edition if live else None
        if not number.isdecimal() or len(number) > LONGEST_NUMBER:
            raise Http404
        found = Edition.objects.filter(plan=self.plan, number=int(number)).first()
        if found is None:
            raise Http404
        return found

    def choose(self, edition: Edition | None, keys: list[str] | None = None) -> HttpResponse:
        editions = Edition.objects.filter(plan=self.plan).order_by("-number")
        context: dict[str, Any] = {"editions": editions, "edition": edition, "keys": keys or []}
        try:
            if edition:
                context["groups"] = self._groups(bundle_of(edition))
        except LantuError as refusal:
            self.refuse(words_for(refusal))
        return self.page("restore/choose.html", self.title, **context)

    def look(self, edition: Edition, past: Bundle, keys: list[str]) -> HttpResponse:
        present = dump(self.plan)
        chosen = [i for i in missing(present=present, past=past) if i.key in keys]
        if not chosen:
            self.refuse(_("Choose at least one item that is missing."))
            return self.choose(edition)
        others = also_missing(present=present, past=past, keys=[item.key for item in chosen])
        return self.page(
            "restore/look.html",
            gettext_lazy("What would come back"),
            edition=edition,
            chosen=[ShownItem.of(item) for item in chosen],
            necessary=[ShownItem.of(item) for item in others.necessary],
            optional=[ShownItem.of(item) for item in others.optional],
        )

    def restored(self, items: list[Item]) -> HttpResponse:
        titles = _(", ").join(item.title for item in items[:5])
        words = _("Back in the working copy: %(titles)s (%(count)d in all).")
        messages.success(self.request, words % {"titles": titles, "count": len(items)})
        return redirect("admin:plans_plan_compare", self.plan.pk)

    def _groups(self, past: Bundle) -> list[tuple[str, list[ShownItem]]]:
        by_kind: dict[ItemKind, list[ShownItem]] = {}
        for item in missing(present=dump(self.plan), past=past):
            by_kind.setdefault(item.kind, []).append(ShownItem.of(item))
        kinds = (kind for kind in COLLECTIONS if kind in by_kind)
        return [(kind_name(kind, many=True), by_kind[kind]) for kind in kinds]
