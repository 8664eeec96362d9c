"""What a deletion would take along, told before it happens, and what stands in its way.

Each is told as the item that an editor knows, with a link to its form: not as a row of a table.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import NestedObjects
from django.db import router
from django.db.models import Model, ProtectedError, RestrictedError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plans.models import CITED, Alignment, Citation, Item, Plan, Responsibility

_SUBJECTS = (
    *CITED,
    *("progress_update__measure", "progress_update__project", "milestone__measure"),
    *("milestone__project", "investment_year__project", "clause__parent_plan"),
    *(f"alignment__{name}" for name in Alignment.SUBJECTS),
    *("baseline__indicator", "observation__indicator"),
    *("target__indicator", "target__revision__indicator", "target_revision__indicator"),
)


class DeletionTold(admin.ModelAdmin):
    """The pages that ask before deleting, one row or several."""

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[str]]:
        roots = list(objs)
        if not roots:
            return [], {}, set(), []
        collector = NestedObjects(using=router.db_for_write(roots[0].__class__), origin=objs)
        collector.collect(roots)
        owners = _Owners([*collector.protected, *_rows(collector)])
        in_the_way = sorted({owners.told(row) for row in collector.protected})
        taken = collector.nested(owners.told_below(roots))
        return taken, _counts(collector), self._lacking(request, collector), in_the_way

    def _lacking(self, request: HttpRequest, collector: NestedObjects) -> set[str]:
        """The kinds of which one may not delete what would go along."""
        site = self.admin_site
        return {
            str(row._meta.verbose_name)
            for row in _rows(collector)
            if site.is_registered(type(row))
            and not site.get_model_admin(type(row)).has_delete_permission(request, row)
        }

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Somebody may have referred to it while the page was asking: then the page says so."""
        try:
            return super().delete_view(request, object_id, extra_context)
        except (RestrictedError, ProtectedError):
            return super().delete_view(request, object_id, extra_context)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        try:
            return super().changelist_view(request, extra_context)
        except (RestrictedError, ProtectedError):
            messages.error(
                request, _("Nothing was deleted: other items refer to it since a moment ago.")
            )
            return HttpResponseRedirect(request.get_full_path())


class _Owners:
    """Finds the item of each row, with one query for each table."""

    def __init__(self, rows: Iterable[Model]) -> None:
        rows = list(rows)
        self._citations = self._read(Citation, rows, ("article", "plan", *_SUBJECTS))
        self._responsibilities = self._read(
            Responsibility, rows, ("department", *Responsibility.SUBJECTS)
        )
        self._linked: dict[tuple[type[Model], int], Model] = {}
        for model in {type(row) for row in rows if row._meta.auto_created}:
            names = [f.name for f in model._meta.fields if f.is_relation]
            for link in self._read(model, rows, names).values():
                self._linked[model, link.pk] = link

    def told(self, row: Model) -> str:
        """In words, why this row stands in the way."""
        match row:
            case Citation():
                subject = self._subject(row)
                return format_html(_("{} cites it"), linked(subject))
            case Responsibility():
                found = self._responsibilities[row.pk]
                item = next(
                    item for name in Responsibility.SUBJECTS if (item := getattr(found, name))
                )
                return format_html(_("{} names it as responsible"), linked(item))
        return format_html(_("{} belongs to it or refers to it"), linked(row))

    def told_below(self, roots: list[Model]) -> Callable[[Model], str]:
        """In words, what becomes of a row that goes along with the roots."""

        def told(row: Model) -> str:
            if row._meta.auto_created:
                link = self._linked[type(row), row.pk]
                ends = [getattr(link, f.name) for f in link._meta.fields if f.is_relation]
                loser = next((end for end in ends if end not in roots), ends[0])
                return format_html(_("{} stays, and loses its link"), linked(loser))
            if isinstance(row, Citation):
                citation = self._citations[row.pk]
                where = citation.quote or _("paragraph %s") % (citation.paragraph or "–")
                words = _("citation of “%(title)s”: %(where)s")
                return words % {"title": citation.article.title, "where": where}
            if isinstance(row, Responsibility):
                found = self._responsibilities[row.pk]
                return f"{found.department.title} ({found.get_role_display()})"
            return linked(row)

        return told

    def _subject(self, row: Citation) -> Model:
        citation = self._citations[row.pk]
        subject = next((one for name in CITED if (one := getattr(citation, name))), citation.plan)
        while not isinstance(subject, Item | Plan):
            subject = next(
                owner
                for name in ("indicator", "project", "revision")
                if (owner := getattr(subject, name, None))
            )
        return subject

    def _read(self, model: Any, rows: list[Model], related: Iterable[str]) -> dict[int, Any]:
        keys = [row.pk for row in rows if isinstance(row, model)]
        found = model._default_manager.select_related(*related)
        return {
            row.pk: row
            for start in range(0, len(keys), 500)
            for row in found.filter(pk__in=keys[start : start + 500])
        }


def linked(row: Model) -> str:
    """A row by its kind and name, with a link to its form where it has one."""
    options = row._meta
    kind = capfirst(str(options.verbose_name))
    try:
        address = reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[row.pk])
    except NoReverseMatch:
        return format_html("{} {}", kind, row)
    return format_html('{} <a href="{}">{}</a>', kind, address, row)


def _rows(collector: NestedObjects) -> Iterator[Model]:
    for rows in collector.model_objs.values():
        yield from rows


def _counts(collector: NestedObjects) -> dict[str, int]:
    """Without the tables of links, whose names mean nothing to an editor."""
    kinds = Counter(type(row) for row in _rows(collector) if not row._meta.auto_created)
    return {str(model._meta.verbose_name_plural): count for model, count in kinds.items()}
