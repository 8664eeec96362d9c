"""What reviewers said of an item, shown at the head of its form until it is put right."""

from typing import Any

from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from plans.admin.belonging import plan_of
from plans.documents.kinds import PLAN_KEY
from plans.models import Item
from plans.publishing.review.comments import open_comments


class CommentsShown(admin.ModelAdmin):
    """A form without comments is as it was. `said_in_review` is among its read-only fields."""

    def said_first(self, row: Any) -> list[tuple[Any, dict[str, Any]]]:
        """What stands before a form's own fieldsets."""
        if row is None or not _comments(row):
            return []
        return [(_("Sent back by a reviewer"), {"fields": ("said_in_review",)})]

    @admin.display(description=_("comments"))
    def said_in_review(self, row: Any) -> str:
        context = {"comments": _comments(row), "plan": plan_of(row)}
        return render_to_string("admin/desk/comments_of_item.html", context)


def _comments(row: Any) -> list[Any]:
    """Asked once for each row, though Django asks for the fieldsets several times."""
    if not hasattr(row, "said_by_reviewers"):
        key = row.key if isinstance(row, Item) else PLAN_KEY
        row.said_by_reviewers = list(open_comments(plan_of(row)).filter(key=key))
    found: list[Any] = row.said_by_reviewers
    return found
