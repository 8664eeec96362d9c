"""What was read of an upload, kept until its editor says yes, and for an hour at most."""

import json
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.utils import timezone

from plans.editing.bundle.dump import dump
from plans.models import Plan, SheetUpload
from plans.sheets.reading import read
from plans.sheets.tables import Table

LIFETIME = timedelta(hours=1)
LONGEST_NAME = 200

Editor = User | AnonymousUser
"""Whoever asks: a page of the desk lets only those in who are logged in."""


def keep(*, plan: Plan, user: Editor, file_name: str, tables: list[Table]) -> SheetUpload:
    """In place of what the editor uploaded for this plan before; forgets what is too old.

    Raises `UnfitSheets` with everything that is wrong in it: such an upload is not kept.
    """
    read(tables, dump(plan))
    SheetUpload.objects.filter(uploaded_at__lt=timezone.now() - LIFETIME).delete()
    kept: dict[str, Any] = {
        "file_name": file_name[-LONGEST_NAME:],
        "tables": json.dumps([table.kept() for table in tables]),  # in ASCII, halves of pairs too
        "uploaded_at": timezone.now(),
    }
    return SheetUpload.objects.update_or_create(plan=plan, user_id=user.pk or 0, defaults=kept)[0]


def kept(*, plan: Plan, user: Editor) -> SheetUpload | None:
    """The editor's upload, unless there is none or its time is over."""
    young = SheetUpload.objects.filter(uploaded_at__gte=timezone.now() - LIFETIME)
    return young.filter(plan=plan, user_id=user.pk or 0).first()


def tables_of(upload: SheetUpload) -> list[Table]:
    return [Table.of(table) for table in json.loads(upload.tables)]
