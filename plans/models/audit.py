"""The audit trail: who did what, when, from where, to which row, from what to what.

The table only grows: triggers refuse all else. `django-auditlog` notices the changes of rows and
hands them to the manager here, in the place of its own table (`AUDITLOG_LOGENTRY_MODEL`). An entry
can be read by itself, whatever became of the row, the plan or the account: all of them are kept as
text too, and what changed is canonical JSON.
"""

from collections.abc import Mapping
from typing import Any

from auditlog.diff import model_instance_diff
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from plans.choices import AuditEvent
from plans.documents.canonical import canonical
from plans.models.belonging import owner_of, plan_of_row, reference
from plans.models.origin import present
from plans.models.plans import Plan

LONGEST_NAME = 200


class Action:
    """What auditlog calls the three changes of a row; looking at one is a fourth, not recorded."""

    CREATE, UPDATE, DELETE, ACCESS = range(4)


_EVENTS = {
    Action.CREATE: AuditEvent.CREATED,
    Action.UPDATE: AuditEvent.CHANGED,
    Action.DELETE: AuditEvent.DELETED,
}


class AuditManager(models.Manager["AuditEntry"]):
    def note(
        self,
        *,
        event: str,
        actor: str | None = None,
        plan: Plan | None = None,
        about: models.Model | None = None,
        changes: Mapping[str, Any] | None = None,
        detail: Mapping[str, Any] | None = None,
    ) -> "AuditEntry":
        """Adds an entry; whoever is at work is its actor unless another is named."""
        plan = plan or (plan_of_row(about) if about else None)
        user_id, name = _actor(actor)
        return self.create(
            timestamp=timezone.now(),
            event=event,
            actor_id=user_id,
            actor_name=name,
            remote_addr=present().address,
            plan_id=plan.pk if plan else None,
            plan_title=_text(plan.title) if plan else None,
            changes=_json(changes),
            detail=_json(detail),
            **(_columns(about) if about else {}),
        )

    def log_create(self, instance: models.Model, **given: Any) -> "AuditEntry | None":
        """A row that was added, changed or deleted; auditlog calls this."""
        action, changes = given["action"], given.get("changes")
        if former := vars(instance).get("as_it_was"):
            changes = _since(former, instance, action)
        if not changes or action not in _EVENTS:
            return None
        return self.note(event=_EVENTS[action], about=instance, changes=changes)

    def log_m2m_changes(
        self,
        changed_queryset: models.QuerySet,
        instance: models.Model,
        operation: str,
        field_name: str,
    ) -> "AuditEntry | None":
        """Rows that were linked to a row, or are no longer; auditlog calls this."""
        others = _names(changed_queryset)
        if not others:
            return None
        own = {field.name for field in instance._meta.many_to_many}
        name = field_name if field_name in own else changed_queryset.model._meta.label_lower
        change = [[], others] if operation == "add" else [others, []]
        return self.note(event=AuditEvent.CHANGED, about=instance, changes={name: change})


class AuditEntry(models.Model):
    """One entry.

    `model` and `object_pk` name the row, `item` the one on whose page it is changed. `changes` are
    its fields, each with the old and the new value; `detail` is what an event says beside that.
    """

    Action = Action

    timestamp = models.DateTimeField(_("time"), db_index=True)
    event = models.CharField(_("event"), max_length=32)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        db_index=False,
        verbose_name=_("account"),
        related_name="+",
    )
    actor_name = models.CharField(_("who"), max_length=LONGEST_NAME, null=True)
    remote_addr = models.GenericIPAddressField(_("from where"), null=True)
    # No constraint: a plan may be deleted while its entries stay.
    plan = models.ForeignKey(
        Plan,
        models.DO_NOTHING,
        null=True,
        db_index=False,
        db_constraint=False,
        verbose_name=_("plan"),
        related_name="+",
    )
    plan_title = models.CharField(_("plan"), max_length=LONGEST_NAME, null=True)
    model = models.CharField(_("kind"), max_length=100, null=True)
    object_pk = models.CharField(_("number of the row"), max_length=64, null=True)
    object_repr = models.TextField(_("what"), null=True)
    item = models.CharField(max_length=164, null=True)
    changes = models.TextField(_("changes"), null=True)
    detail = models.TextField(_("details"), null=True)

    objects = AuditManager()

    class Meta:
        verbose_name = _("entry of the audit trail")
        verbose_name_plural = _("audit trail")
        ordering = ["-pk"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["item", "id"], name="audit_by_item"),
            models.Index(fields=["actor", "id"], name="audit_by_actor"),
            models.Index(fields=["plan", "id"], name="audit_by_plan"),
            models.Index(fields=["event", "id"], name="audit_by_event"),
        ]

    def __str__(self) -> str:
        return f"{self.pk} · {self.event} · {self.object_repr or '–'}"


def _names(others: models.QuerySet) -> list[str]:
    """auditlog tells of `clear()` by all there are, which says nothing of what was linked."""
    if not others.query.has_filters():
        return ["*"]
    return [str(other) for other in others.select_related()]


def _actor(name: str | None) -> tuple[Any, str | None]:
    """Account and name: of whom is named, else of who is at work."""
    origin = present()
    user = origin.user()
    if user is not None and name in (None, user.get_username()):
        return user.pk, user.get_username()
    if name is None:
        return None, origin.name
    name = _text(name)[:LONGEST_NAME]
    named = get_user_model()._default_manager.filter(**{get_user_model().USERNAME_FIELD: name})
    return named.values_list("pk", flat=True).first(), name


def _columns(about: models.Model) -> dict[str, Any]:
    return {
        "model": about._meta.label_lower,
        "object_pk": str(about.pk),
        "object_repr": _text(_called(about)),
        "item": reference(owner_of(about)),
    }


def _called(row: models.Model) -> str:
    """No row is kept from being written because it cannot say what it is called."""
    try:
        return str(row)
    except (ObjectDoesNotExist, AttributeError, TypeError, ValueError):
        return str(row._meta.verbose_name)  # called after what is gone, or not converted yet


def _since(former: models.Model, row: models.Model, action: int) -> Any:
    """What became of a row that was put aside. Written anew it is told of as a change already."""
    if action == Action.CREATE:
        return None
    new = None if action == Action.DELETE else row
    return model_instance_diff(former, new, use_json_for_changes=True)


def _json(value: Mapping[str, Any] | None) -> str | None:
    return _text(canonical(_plain(value))) if value else None


def _plain(value: Any) -> Any:
    """With nothing that canonical JSON has no form for: what is left is told in words."""
    match value:
        case None | bool() | int() | str():
            return value
        case Mapping():
            return {str(name): _plain(inner) for name, inner in value.items()}
        case list() | tuple() | set():
            return [_plain(inner) for inner in value]
    return str(value)


def _text(text: str) -> str:
    """Without what a database cannot keep: forged input is recorded too."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()
