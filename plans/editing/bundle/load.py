"""A bundle into the working copy: as a new plan, or in place of what a plan holds."""

from typing import Any

from django.db import transaction

from plans.audit.as_one import as_one
from plans.audit.record import record
from plans.choices import AuditEvent
from plans.documents.bundle import shapes
from plans.documents.bundle.rules import pictured
from plans.editing.bundle import rows
from plans.editing.bundle.changes import BundleChanges, compare, in_order
from plans.editing.bundle.dump import dump
from plans.editing.bundle.shared_facts import ensure_shared_facts
from plans.editing.bundle.tree import PLAN_COLUMNS, PLAN_PARTS, TABLES
from plans.editing.pictures.carrying import ensure_blobs
from plans.errors.editing import PlanExists, WorkingCopyMoved
from plans.models import Area, Citation, NewsSource, Plan


def load(*, bundle: shapes.Bundle, event: AuditEvent = AuditEvent.IMPORTED) -> Plan:
    """The plan of the bundle, created if there is none; the trail tells of it as `event`.

    Raises `PlanExists` where there is one that differs, `SharedFactsDiffer`, and `InvalidBundle`
    where a picture is no picture, or is neither in the bundle nor on this portal.
    """
    with transaction.atomic(), as_one():
        plan = Plan.objects.locked().filter(slug=bundle.plan.slug).first()
        if plan is None:
            return _create(bundle, event)
        ensure_shared_facts(bundle)
        if compare(dump(plan), _kept_text(plan, bundle)):
            raise PlanExists(plan.slug)
        return plan


def differences(*, plan: Plan, bundle: shapes.Bundle) -> BundleChanges:
    """What `replace` would add, change and remove."""
    return compare(dump(plan), _kept_text(plan, bundle))


def replace(
    *,
    plan: Plan,
    bundle: shapes.Bundle,
    version: int,
    event: AuditEvent = AuditEvent.IMPORTED,
) -> BundleChanges:
    """Makes the working copy what the bundle says; returns what that changed.

    `version` is the plan's version that the caller has seen. Raises `WorkingCopyMoved` where it is
    no longer the present one, and as `load` does. The trail tells of it as `event`.
    """
    with transaction.atomic(), as_one():
        locked = Plan.objects.locked().get(pk=plan.pk)
        if locked.version != version:
            raise WorkingCopyMoved(locked.slug)
        ensure_shared_facts(bundle)
        ensure_blobs(bundle)
        wanted = _kept_text(locked, bundle)
        changes = compare(dump(locked), wanted)
        if changes:
            _apply(locked, wanted, changes, event)
        return changes


def _create(bundle: shapes.Bundle, event: AuditEvent) -> Plan:
    ensure_shared_facts(bundle)
    ensure_blobs(bundle)
    wanted = in_order(bundle)
    plan = Plan(area=Area.objects.get(code=wanted.plan.area))
    _fill_plan(plan, wanted)
    plan.save()
    Plan.objects.filter(pk=plan.pk).note_writer()
    added = {table.name: [item.key for item in getattr(wanted, table.name)] for table in TABLES}
    changes = BundleChanges(added=added)
    _write(plan, wanted, changes)
    _record(plan, changes, event)
    return plan


def _apply(plan: Plan, wanted: shapes.Bundle, changes: BundleChanges, event: AuditEvent) -> None:
    plan.area = Area.objects.get(code=wanted.plan.area)
    _fill_plan(plan, wanted)
    plan.save(update_fields=[*PLAN_COLUMNS, "area"])
    _write(plan, wanted, changes)
    Plan.objects.filter(pk=plan.pk).touch()
    _record(plan, changes, event)


def _record(plan: Plan, changes: BundleChanges, event: AuditEvent) -> None:
    """One entry, with the key of each item that was touched, by tables."""
    tables = {table.name: table.model._meta.label_lower for table in TABLES}
    lists = {"added": changes.added, "changed": changes.changed, "removed": changes.removed}
    touched: dict[str, Any] = {
        word: {tables[name]: keys for name, keys in named.items() if keys}
        for word, named in lists.items()
    }
    touched["plan_fields"] = changes.plan_fields
    detail = {word: what for word, what in touched.items() if what}
    record(event=event, plan=plan, about=plan, detail=detail)


def _fill_plan(plan: Plan, wanted: shapes.Bundle) -> None:
    for name in PLAN_COLUMNS:
        setattr(plan, name, getattr(wanted.plan, name))


def _write(plan: Plan, wanted: shapes.Bundle, changes: BundleChanges) -> None:
    ids: rows.Ids = {
        "outlet": dict(NewsSource.objects.values_list("slug", "pk")),
        "checksum": {checksum: checksum for checksum in pictured(wanted)},
    }
    touched = {}
    for table in TABLES:
        changed = changes.changed.get(table.name, [])
        rows.park(table, plan, [*changed, *changes.removed.get(table.name, [])])
        keys = {*changed, *changes.added.get(table.name, [])}
        items = [item for item in getattr(wanted, table.name) if item.key in keys]
        touched[table.name] = [item.model_dump() for item in items]
    for table in TABLES:
        rows.write_items(table, plan, touched[table.name], ids)
    for table in TABLES:
        for link in table.links:
            rows.write_links(table, link, touched[table.name], ids)
        for part in table.parts:
            owners = ids[table.kind]
            members = {owners[record["key"]]: record[part.name] for record in touched[table.name]}
            rows.write_parts(part, plan, members, ids)
    own = wanted.plan.model_dump()
    for part in PLAN_PARTS:
        rows.write_parts(part, plan, {plan.pk: own[part.name]}, ids)
    for table in reversed(TABLES):
        rows.delete_items(table, plan, changes.removed.get(table.name, []))
    Citation.objects.note_what_was_checked(plan)


def _kept_text(plan: Plan, bundle: shapes.Bundle) -> shapes.Bundle:
    """The bundle in order; an article whose text is kept apart keeps the text it has here.

    An edition's bundle names its articles' archived text by checksum alone. Loaded again, the
    working copy's paragraphs stay as they are.
    """
    wanted = in_order(bundle)
    if not any(article.archived for article in wanted.articles):
        return wanted
    here = {article.key: article.paragraphs for article in dump(plan).articles}
    articles = [
        article.model_copy(update={"archived": None, "paragraphs": here.get(article.key)})
        if article.archived
        else article
        for article in wanted.articles
    ]
    return wanted.model_copy(update={"articles": articles})
