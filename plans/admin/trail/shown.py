"""Entries as the pages of the desk show them, with links to the rows as they are now."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse

from plans.admin.desk.differing import ShownField, compared
from plans.admin.trail.details import Details
from plans.admin.trail.titles import titles_in
from plans.admin.trail.words import changes_of, event_words, kind_words, who_words
from plans.models import AuditEntry, Item, LiveItem, Plan
from plans.pages.addresses import localized


@dataclass(frozen=True)
class ShownEntry:
    """`form` and `page` are the addresses of the item's form and public page, where there are."""

    entry: AuditEntry
    who: str
    event: str
    kind: str
    fields: list[ShownField]
    details: list[tuple[str, str]]
    form: str | None = None
    page: str | None = None


def shown_entry(entry: AuditEntry, titles: Mapping[str, str], **links: str | None) -> ShownEntry:
    return ShownEntry(
        entry=entry,
        who=who_words(entry),
        event=event_words(entry.event),
        kind=kind_words(entry.model),
        fields=[ShownField(name, *compared(old, new)) for name, old, new in changes_of(entry)],
        details=list(Details(titles).of(entry)),
        **links,
    )


def with_links(entries: Sequence[AuditEntry], request: HttpRequest) -> list[ShownEntry]:
    """With addresses for those items that are still there. Asks once for each kind of item."""
    owners = _owners(entries)
    pages = _pages(list(owners.values()))
    titles = titles_in(entries)
    return [
        shown_entry(
            entry,
            titles[entry.plan_id],
            form=_form_of(owner, request) if owner else None,
            page=pages.get(_public_name(owner)) if owner else None,
        )
        for entry in entries
        for owner in [owners.get(entry.item or "")]
    ]


def _owners(entries: Sequence[AuditEntry]) -> dict[str, Model]:
    wanted: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        label, _, pk = (entry.item or "").partition("/")
        if pk.isdecimal():
            wanted[label].add(pk)
    found: dict[str, Model] = {}
    for label, keys in wanted.items():
        model = _registered(label)
        rows = model._default_manager.filter(pk__in=keys) if model else []
        found |= {f"{label}/{row.pk}": row for row in rows}
    return found


def _registered(label: str) -> type[Model] | None:
    """A table that has a page on the desk."""
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return None
    return model if admin.site.is_registered(model) else None


def _form_of(owner: Model, request: HttpRequest) -> str | None:
    """For those alone who may open it."""
    page = admin.site.get_model_admin(type(owner))
    if not page.has_view_permission(request):
        return None
    return reverse(
        f"admin:{owner._meta.app_label}_{owner._meta.model_name}_change", args=[owner.pk]
    )


def _public_name(owner: Any) -> tuple[Any, str]:
    if isinstance(owner, Plan):
        return owner.pk, "plan"
    return getattr(owner, "plan_id", None), getattr(owner, "key", "")


def _pages(owners: Sequence[Model]) -> dict[tuple[Any, str], str]:
    """The public addresses of items and plans that are live, by plan and key."""
    names = {_public_name(owner) for owner in owners if isinstance(owner, Item | Plan)}
    if not names:
        return {}
    live = LiveItem.objects.filter(
        plan__in={plan for plan, _ in names}, key__in={key for _, key in names}
    )
    rows = live.values_list("plan", "key", "plan_slug", "path")
    return {
        (plan, key): localized(f"/plans/{slug}/{path}/" if path else f"/plans/{slug}/")
        for plan, key, slug, path in rows
    }
