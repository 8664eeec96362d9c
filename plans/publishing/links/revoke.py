"""Revoke a review link: from now on it opens nothing."""

from django.db import transaction
from django.utils import timezone

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.errors.publishing import LinkIsOver
from plans.models import ReviewLink


def revoke(*, link: ReviewLink, editor: str) -> None:
    """Raises `LinkIsOver` where it expired, or somebody else revoked it before."""
    with transaction.atomic():
        alive = ReviewLink.objects.alive().filter(pk=link.pk)
        if not alive.update(revoked_at=timezone.now(), revoked_by=editor):
            raise LinkIsOver
        detail = {"made_for": link.made_for}
        record(event=AuditEvent.LINK_REVOKED, actor=editor, about=link.plan, detail=detail)
