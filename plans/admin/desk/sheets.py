"""Spreadsheets of a plan: out, in, and between the two a preview of every change."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from plans.admin.belonging import LONGEST_ID
from plans.admin.desk.differing import Pieces, compared
from plans.admin.desk.page import DeskPage
from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import LOOK
from plans.audit.record import record
from plans.choices import AuditEvent
from plans.documents.bundle.shapes import items_of
from plans.editing.bundle.dump import dump
from plans.editing.sheets.keep import keep, kept
from plans.editing.sheets.take_over import Preview, preview, take_over
from plans.errors.base import LantuError
from plans.errors.editing import UnfitSheets, WorkingCopyMoved
from plans.models import SheetUpload
from plans.sheets import files
from plans.sheets.changes import RowChange, SheetChanges
from plans.sheets.columns import SHEETS
from plans.sheets.limits import MAX_BYTES, MAX_PROBLEMS
from plans.sheets.writing import sheets_of
from plans.wording import Wording, field_name

CHANGE = "plans.change_plan"


def _lists() -> list[tuple[str, str]]:
    return [(sheet.name, sheet.title) for sheet in SHEETS]


class DownloadForm(forms.Form):
    lists = forms.MultipleChoiceField(
        label=gettext_lazy("Lists"), choices=_lists, widget=forms.CheckboxSelectMultiple
    )
    format = forms.ChoiceField(
        label=gettext_lazy("Format"),
        choices=[
            ("xlsx", gettext_lazy("XLSX: one file, a sheet for each list")),
            ("csv", gettext_lazy("CSV: a file for each list; several come as ZIP")),
        ],
        widget=forms.RadioSelect,
        initial="xlsx",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"lists": [s.name for s in SHEETS]}, **kwargs})


class UploadForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt,.tsv"}),
        help_text=gettext_lazy("XLSX or CSV, at most 5 MB and 20,000 rows."),
        allow_empty_file=True,
    )
    csv_list = forms.ChoiceField(
        label=gettext_lazy("List in a CSV file"),
        choices=lambda: [("", "---------"), *_lists()],
        required=False,
        help_text=gettext_lazy("An XLSX file says itself what it holds."),
    )


class SheetsPage(DeskPage):
    """Both ways, out and in."""

    permissions: ClassVar[tuple[str, ...]] = LOOK
    title = gettext_lazy("Spreadsheets")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show()

    def show(self, **context: Any) -> HttpResponse:
        forms = {"download": DownloadForm(), "upload": UploadForm()}
        return self.page("sheets/sheets.html", self.title, **{**forms, **context})


class DownloadSheets(SheetsPage):
    def get(self, request: HttpRequest) -> HttpResponse:
        form = DownloadForm(request.GET)
        if not form.is_valid():
            return self.show(download=form)
        try:
            sheets = sheets_of(dump(self.plan), form.cleaned_data["lists"])
        except LantuError as refusal:
            return self.cannot(refusal)
        detail = {"lists": form.cleaned_data["lists"], "format": form.cleaned_data["format"]}
        record(event=AuditEvent.EXPORTED, about=self.plan, detail=detail)
        stem = f"{self.plan.slug}-{timezone.localdate():%Y-%m-%d}"
        name, media_type, data = files.write(sheets, form.cleaned_data["format"], stem)
        disposition = f'attachment; filename="{name}"'
        return HttpResponse(data, media_type, headers={"Content-Disposition": disposition})

    def cannot(self, refusal: LantuError) -> HttpResponse:
        self.refuse(words_for(refusal))
        return self.show()


class UploadSheets(SheetsPage):
    """Reads a file and goes on to its preview, or tells everything that is wrong in it."""

    permissions = (CHANGE,)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.show(upload=form, too_large=self._is_too_large())
        file = form.cleaned_data["file"]
        try:
            tables = files.read(file.name, file.read(), form.cleaned_data["csv_list"])
            keep(plan=self.plan, user=request.user, file_name=file.name, tables=tables)
        except UnfitSheets as refusal:
            return self.show(upload=form, file_name=file.name, **told(refusal))
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            return self.show(upload=form)
        return redirect("admin:plans_plan_preview_sheets", self.plan.pk)

    def _is_too_large(self) -> bool:
        """Such a file never reaches the form: it is not even held in memory."""
        length = str(self.request.META.get("CONTENT_LENGTH") or "")
        missing = "file" not in self.request.FILES
        return missing and length.isdecimal() and int(length[:LONGEST_ID]) > MAX_BYTES


class PreviewSheets(DeskPage):
    """GET shows every change that the kept upload would make; POST makes exactly these."""

    permissions = (CHANGE,)
    title = gettext_lazy("What the spreadsheet changes")

    def get(self, request: HttpRequest) -> HttpResponse:
        upload = kept(plan=self.plan, user=request.user)
        return self.show(upload) if upload else self.gone()

    def post(self, request: HttpRequest) -> HttpResponse:
        upload = kept(plan=self.plan, user=request.user)
        if upload is None:
            return self.gone()
        try:
            done = take_over(upload=upload, version=self._version())
        except WorkingCopyMoved:
            self.refuse(
                _(
                    "Nothing was taken over: somebody changed the plan after this preview was"
                    " made. Below is what the file changes now."
                )
            )
            return self.show(upload)
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            return self.show(upload)
        count = sum(len(keys) for lists in (done.added, done.changed) for keys in lists.values())
        return self.to_differences(
            ngettext("%(count)d item was written.", "%(count)d items were written.", count)
            % {"count": count}
        )

    def show(self, upload: SheetUpload) -> HttpResponse:
        try:
            found = preview(upload=upload)
        except UnfitSheets as refusal:
            return self.page("sheets/preview.html", self.title, upload=upload, **told(refusal))
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            return redirect("admin:plans_plan_sheets", self.plan.pk)
        sheets = [ShownSheet.of(one, _wording(found)) for one in found.sheets]
        return self.page(
            "sheets/preview.html",
            self.title,
            upload=upload,
            version=found.version,
            sheets=sheets,
            count=sum(len(sheet.rows) for sheet in sheets),
        )

    def gone(self) -> HttpResponse:
        self.refuse(
            _("There is no upload to look at: it was taken over, or is older than an hour.")
        )
        return redirect("admin:plans_plan_sheets", self.plan.pk)

    def to_differences(self, words: str) -> HttpResponse:
        messages.success(self.request, words)
        return redirect("admin:plans_plan_compare", self.plan.pk)

    def _version(self) -> int:
        value = self.request.POST.get("version", "")
        return int(value) if value.isdecimal() and len(value) <= LONGEST_ID else 0


@dataclass(frozen=True)
class ShownRow:
    change: str
    title: str
    key: str
    fields: list[tuple[str, Pieces, Pieces]]

    @classmethod
    def of(cls, row: RowChange, wording: Wording) -> "ShownRow":
        fields = []
        for name, old, new in row.fields:
            words = [wording.value(name, value) for value in (old, new)]
            if row.change == "added":
                words[0] = ""
            fields.append((field_name(name), *compared(*words)))
        return cls(row.change, row.title, row.key, fields)


@dataclass(frozen=True)
class ShownSheet:
    title: str
    rows: list[ShownRow]
    unchanged: int

    @classmethod
    def of(cls, sheet: SheetChanges, wording: Wording) -> "ShownSheet":
        rows = [ShownRow.of(row, wording) for row in sheet.rows]
        return cls(sheet.sheet.title, rows, sheet.unchanged)


def _wording(found: Preview) -> Wording:
    return Wording({i.key: i.title for i in (*items_of(found.old), *items_of(found.new))})


def told(refusal: UnfitSheets) -> dict[str, Any]:
    """The problems as a page shows them."""
    problems = refusal.problems
    return {
        "problems": problems[:MAX_PROBLEMS],
        "problem_count": len(problems),
        "more_problems": max(0, len(problems) - MAX_PROBLEMS),
    }
