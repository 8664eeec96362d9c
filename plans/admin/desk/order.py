"""The order of a list: by hand, by keyboard, or without any script one step at a time."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from plans.admin.belonging import LONGEST_ID
from plans.admin.desk.page import DeskPage
from plans.admin.desk.refusals import words_for
from plans.documents.kinds import ItemKind
from plans.editing.bundle.tree import TABLE_OF
from plans.editing.reorder import reorder, siblings
from plans.errors.editing import ListMoved
from plans.models import Item

CHANGE = "plans.change_plan"
STEPS = {"up": -1, "down": 1}


class OrderPage(DeskPage):
    permissions = (CHANGE,)
    kind: ItemKind
    under: int | None

    def get(self, request: HttpRequest, kind: str) -> HttpResponse:
        self._find(kind)
        return self._show()

    def post(self, request: HttpRequest, kind: str) -> HttpResponse:
        self._find(kind)
        seen, wanted = (request.POST.getlist(name) for name in ("seen", "key"))
        if step := request.POST.get("step"):
            wanted = _stepped(wanted, step)
        try:
            reorder(plan=self.plan, kind=self.kind, under=self.under, seen=seen, wanted=wanted)
        except ListMoved as refusal:
            self.refuse(words_for(refusal))
            return self._show()
        if not step:
            self.say(_("The order is saved."))
        return redirect(request.get_full_path())

    def _find(self, kind: str) -> None:
        """The list that the address names, or that there is none."""
        table = TABLE_OF.get(kind)
        if table is None:
            raise Http404
        self.kind, self.under = table.kind, None
        if table.under:
            self.under = _number(self.request.GET.get(table.under, ""))

    def _show(self) -> HttpResponse:
        rows: list[Item] = list(siblings(self.plan, self.kind, self.under))
        model = TABLE_OF[self.kind].model
        return self.page(
            "order.html",
            _("The order of %(items)s") % {"items": model._meta.verbose_name_plural},
            items=rows,
        )


def _stepped(keys: Sequence[str], step: str) -> list[str]:
    """The keys, one of them moved by a place: `keyword-1:up`."""
    key, _colon, way = step.rpartition(":")
    moved = list(keys)
    if key in moved and way in STEPS:
        place = moved.index(key)
        moved.insert(max(0, place + STEPS[way]), moved.pop(place))
    return moved


def _number(value: str) -> int:
    if not value.isdecimal() or len(value) > LONGEST_ID:
        raise Http404
    return int(value)
