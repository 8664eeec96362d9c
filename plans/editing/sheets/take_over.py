"""An upload that its editor has looked at, into the working copy."""

from dataclasses import dataclass

from django.db import transaction

from plans.documents.bundle.shapes import Bundle
from plans.editing.bundle.changes import BundleChanges, in_order
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import replace
from plans.editing.observations.sign import mark, sign
from plans.editing.sheets.keep import tables_of
from plans.errors.editing import WorkingCopyMoved
from plans.models import Plan, SheetUpload
from plans.sheets.changes import SheetChanges, changes
from plans.sheets.reading import read


@dataclass(frozen=True)
class Preview:
    """What an upload would change in the working copy as it was at `version`."""

    version: int
    old: Bundle
    new: Bundle
    sheets: list[SheetChanges]


def preview(*, upload: SheetUpload) -> Preview:
    """Raises `UnfitSheets` with everything that is wrong, and `UnfitWorkingCopy`."""
    version = Plan.objects.values_list("version", flat=True).get(pk=upload.plan_id)
    old = dump(upload.plan)  # after its version: what is saved in between is noticed later
    new = in_order(read(tables_of(upload), old))
    names = {table.title for table in tables_of(upload)}
    return Preview(version, old, new, _of_the_file(changes(old, new), names))


def take_over(*, upload: SheetUpload, version: int) -> BundleChanges:
    """All rows of the upload or, where one is wrong, none.

    `version` is the plan's that the editor has seen the preview of. Raises `WorkingCopyMoved`
    where the plan was changed since, and `UnfitSheets`.
    """
    plan = Plan.objects.get(pk=upload.plan_id)
    if plan.version != version:
        raise WorkingCopyMoved(plan.slug)
    wanted = read(tables_of(upload), dump(plan))  # before the lock: a large file takes its time
    with transaction.atomic():
        before = mark()
        done = replace(plan=plan, bundle=wanted, version=version)
        sign(plan=plan, since=before, editor=upload.user.get_username())
        upload.delete()
        return done


def _of_the_file(sheets: list[SheetChanges], names: set[str]) -> list[SheetChanges]:
    """Those that the file has: the others are unchanged as a matter of course."""
    return [one for one in sheets if any(one.sheet.is_called(name) for name in names)]
