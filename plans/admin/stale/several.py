"""Several rows are deleted as whoever chose them saw them, or not at all."""

import hashlib
from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.stale.basis import FIELD


class RefusesStaleDeletions(admin.ModelAdmin):
    """The page that asks carries a digest of the rows; one that is no longer true is asked anew."""

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions = super().get_actions(request)
        if usual := actions.get("delete_selected"):
            actions["delete_selected"] = (delete_as_seen, *usual[1:])
        return actions

    def lock_several(self, rows: QuerySet) -> None:
        list(rows.select_for_update(of=("self",)).order_by("pk").values_list("pk"))

    def state_of(self, rows: Sequence[Model]) -> Any:
        """What changes whenever somebody saves one of them."""
        return [[field.value_from_object(row) for field in row._meta.fields] for row in rows]


@admin.action(
    permissions=["delete"],
    description=gettext_lazy("Delete selected %(verbose_name_plural)s"),
)
def delete_as_seen(page: RefusesStaleDeletions, request: HttpRequest, chosen: QuerySet) -> Any:
    with transaction.atomic():
        page.lock_several(chosen)
        state = _digest(page.state_of(list(chosen.order_by("pk"))))
        if "post" in request.POST and request.POST.get(FIELD) != state:
            messages.error(
                request,
                _("Nothing was deleted: somebody else saved meanwhile. Look at them again."),
            )
            data = request.POST.copy()
            del data["post"]
            request.POST = data  # type: ignore[assignment]  # a copy that is written to no more
        answer: Any = delete_selected(page, request, chosen)
    if answer is not None:
        answer.context_data |= {"basis_name": FIELD, "basis": state}
    return answer


def _digest(state: Any) -> str:
    return hashlib.sha256(repr(state).encode()).hexdigest()
