"""What every form of the desk does before it saves: it looks whether it is still the newest."""

from copy import copy
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db import models, transaction
from django.forms import BaseForm
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from plans import typed
from plans.admin.collisions import CollisionsTold
from plans.admin.stale.basis import FIELD, opened, signed
from plans.admin.stale.merging import Page, compared, merged
from plans.admin.stale.sent import stored_page, typed_page, write
from plans.admin.stale.several import RefusesStaleDeletions
from plans.admin.stale.told import Told, told
from plans.models import AuditEntry
from plans.models.belonging import owner_of, reference


@dataclass(frozen=True)
class StaleSave:
    """A save that came too late: what differs, in words; who saved the item last, and when."""

    differences: list[Told]
    last: AuditEntry | None


class RefusesStaleSaves(RefusesStaleDeletions, CollisionsTold):
    """Locks what is saved, then compares the form as it was opened with the form as it is now."""

    _BASIS = "plans.basis"
    _STALE = "plans.stale"

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if request.method != "POST" or object_id is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            row = self.locked(request, object_id)
            if row is None and typed.holds_words(request):
                return typed.typed_again(request, typed.GONE, status=410)
            if row is not None and self.has_change_permission(request, row):
                self._compare(request, row)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Nobody deletes what they have not seen: the page that asks carries its state as well."""
        if not request.POST:
            return super().delete_view(request, object_id, extra_context)
        with transaction.atomic():
            row = self.locked(request, object_id)
            may = row is not None and self.has_delete_permission(request, row)
            if may and opened(request.POST, row) != self._stored(request, row):
                messages.error(
                    request,
                    _("Nothing was deleted: somebody else saved it meanwhile. Look at it again."),
                )
                return redirect(request.get_full_path())
            return super().delete_view(request, object_id, extra_context)

    def render_delete_form(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        context["basis_name"] = FIELD
        context["basis"] = signed(self._stored(request, context["object"]), context["object"])
        return super().render_delete_form(request, context)

    def locked(self, request: HttpRequest, object_id: str) -> Any:
        """The row as it is now, which nobody else can change before this request has ended."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return None
        self.lock(row)
        return self.get_object(request, unquote(object_id))

    def lock(self, row: models.Model) -> None:
        rows = self.model._default_manager.select_for_update(of=("self",))
        rows.filter(pk=row.pk).first()

    def refusal(self, request: HttpRequest) -> str | None:
        if self._STALE in request.META:
            return _(
                "Nothing was saved: somebody else saved this page after you had opened it. What"
                " you typed stands below. Look at what differs, then save again."
            )
        return super().refusal(request)

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        if change and obj is not None:
            context["basis_name"] = FIELD
            context["basis"] = request.META.get(self._BASIS) or signed(
                self._stored(request, obj), obj
            )
            context["stale"] = request.META.get(self._STALE)
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def _compare(self, request: HttpRequest, row: models.Model) -> None:
        """Notes on the request what differs, and puts the merged state in place of what was sent.

        A request without the state that its form was opened with saves nothing either. One that
        was sent twice does no harm: the second says what the first has saved.
        """
        form, formsets = self._forms(request, row)
        now = stored_page(form, formsets)
        base = opened(request.POST, row)
        request.META[self._BASIS] = signed(now, row)
        if base == now:
            return
        mine = typed_page(request.POST, request.FILES, form, formsets)
        opened_as = base or Page({}, {})
        data = request.POST.copy()
        write(data, merged(opened_as, now, mine), form, formsets)
        request.POST = data  # type: ignore[assignment]  # a copy that is written to no more
        differences = compared(opened_as, now, mine)
        if base is None or mine.adds_rows or any(d.theirs != d.mine for d in differences):
            shown = told(differences, form, formsets)
            entries = AuditEntry.objects.filter(item=reference(owner_of(row)))
            request.META[self._STALE] = StaleSave(shown, entries.first())

    def _stored(self, request: HttpRequest, row: models.Model) -> Page:
        return stored_page(*self._forms(request, row))

    def _forms(
        self, request: HttpRequest, row: models.Model
    ) -> tuple[BaseForm, list[BaseInlineFormSet]]:
        """The forms of the page as they would be shown now, without anything that was sent."""
        asked = copy(request)
        asked.method = "GET"
        fieldsets = admin.utils.flatten_fieldsets(self.get_fieldsets(asked, row))
        form = self.get_form(asked, row, change=True, fields=fieldsets)(instance=row)
        formsets, _instances = self._create_formsets(  # type: ignore[attr-defined]  # no stub
            asked, row, change=True
        )
        return form, formsets
