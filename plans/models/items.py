"""What every item of a plan has."""

import secrets
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.documents.kinds import ItemKind, key_prefix
from plans.models.fields import OrdinalField, SlugTextField, TitleField
from plans.models.plans import Plan


class Item(models.Model):
    """An item: found by its immutable `key`, shown by its slug, number and title.

    `number` is its place in its list: the plan's items of the kind, or `number_scope`.
    """

    kind: ClassVar[ItemKind]

    plan = models.ForeignKey(Plan, models.CASCADE, verbose_name=_("plan"))
    key = models.CharField(
        _("key"), max_length=64, editable=False, help_text=_("Given once, never changed.")
    )
    slug = SlugTextField(
        _("address name"),
        blank=True,
        help_text=_("The last part of the page's address. Left empty, the key serves."),
    )
    number = OrdinalField(_("number"), help_text=_("Its place in its list."))
    title = TitleField(_("title"))
    title_en = TitleField(_("English title"), null=True, blank=True)
    modified_at = models.DateTimeField(_("modified"), auto_now=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = self.key or new_key(self.kind)
        self.slug = self.slug or self.key
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Refuses a reference into another plan."""
        for field in self._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and field.name != "plan":
                other = getattr(self, field.name, None)
                if isinstance(other, Item) and other.plan_id != self.plan_id:
                    raise ValidationError({field.name: _("This belongs to another plan.")})


def new_key(kind: ItemKind) -> str:
    """A key that no item has: 60 random bits."""
    return key_prefix(kind) + secrets.token_hex(8)[:15]


def item_constraints(kind: ItemKind, *, number_scope: str = "plan") -> list[models.BaseConstraint]:
    """The constraints of every item's table, by name."""
    return [
        models.UniqueConstraint(fields=["plan", "key"], name=f"{kind}_key_once_per_plan"),
        models.UniqueConstraint(fields=["plan", "slug"], name=f"{kind}_slug_once_per_plan"),
        models.UniqueConstraint(
            fields=[number_scope, "number"], name=f"{kind}_number_once_per_{number_scope}"
        ),
        models.CheckConstraint(condition=models.Q(number__gte=1), name=f"{kind}_number_from_one"),
        models.CheckConstraint(
            condition=models.Q(key__startswith=key_prefix(kind)), name=f"{kind}_key_names_its_kind"
        ),
    ]
