"""What an item's form says beside its fields: the ways to its public page and its preview, and
whether readers get it at all.
"""

from dataclasses import dataclass

from plans.documents.kinds import path_of
from plans.models import EditionEntry, Item, Withholding
from plans.pages.addresses import localized
from plans.published.editions import Scope, site_path


@dataclass(frozen=True)
class Ways:
    """Addresses; `public` is null while no live edition has the item."""

    public: str | None
    preview: str


def ways_of(item: Item) -> Ways:
    live = EditionEntry.objects.filter(edition__publication__plan=item.plan_id, key=item.key)
    entry = live.values_list("edition__publication__slug", "path").first()
    return Ways(
        public=localized(site_path(Scope(entry[0]), entry[1])) if entry else None,
        preview=localized(f"/preview/{item.plan.slug}/{path_of(item.kind, item.slug)}/"),
    )


def withholding_of(item: Item) -> Withholding | None:
    """Why readers do not get the item, where they do not; the latest decision."""
    rows = Withholding.objects.in_force().filter(plan_id=item.plan_id, key=item.key)
    return rows.order_by("-pk").first()
