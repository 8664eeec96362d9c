"""Items of a bundle as the desk names them: kind in words, link to the form."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils.text import capfirst

from plans.documents.kinds import ItemKind
from plans.models import EditionEntry, Item, Plan


def item_models() -> dict[ItemKind, type[Item]]:
    models = apps.get_app_config("plans").get_models()
    return {model.kind: model for model in models if issubclass(model, Item)}


def kind_name(kind: ItemKind, *, many: bool = False) -> str:
    options = item_models()[kind]._meta
    return capfirst(str(options.verbose_name_plural if many else options.verbose_name))


def published_titles(plans: Collection[int | None], keys: Collection[str]) -> Iterator[Any]:
    """Plan, key and title of each item as editions had them, those of the newest last."""
    if keys:
        rows = EditionEntry.objects.filter(edition__plan__in=plans, key__in=keys)
        newest_last = rows.order_by("edition__number")
        yield from newest_last.values_list("edition__plan_id", "key", "title")


@dataclass(frozen=True)
class Forms:
    """The address of each item's form; one query for each kind."""

    addresses: dict[tuple[int, str], str]

    @classmethod
    def of(cls, plans: Iterable[Plan]) -> "Forms":
        rows = (
            (model, row)
            for model in item_models().values()
            for row in model._default_manager.filter(plan__in=plans).values_list(
                "plan_id", "key", "pk"
            )
        )
        return cls(
            {
                (plan, key): reverse(f"admin:plans_{model._meta.model_name}_change", args=[pk])
                for model, (plan, key, pk) in rows
            }
        )

    def address(self, plan: Plan, key: str) -> str | None:
        return self.addresses.get((plan.pk, key))
