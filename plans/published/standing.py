"""How a plan stands now, asked along with any edition of it: live, concluded, replaced."""

from typing import Any

from django.db.models import Exists, OuterRef, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat

from plans.documents.links import Link
from plans.models import LiveFacet, LiveItem, Publication
from plans.published.english import EnglishTitle


def standing(plan: str | OuterRef) -> dict[str, Combinable]:
    """What to annotate a query with, whatever its rows are: these look at the plan alone.

    `plan` is its address name, or the column of the query that holds it.
    """
    live = Publication.objects.filter(slug=plan)
    concluded = LiveFacet.objects.filter(
        item__plan_slug=plan, item__kind="plan", name="stage", value="concluded"
    )
    # Plans alone follow. Asked for their kind too, SQLite would look at every plan there is.
    followers = LiveFacet.objects.filter(name="follows", value=plan).order_by("item__plan_slug")
    published = LiveItem.objects.filter(kind="plan", plan_slug=OuterRef("value"))
    # Facets of one item, and not all of this name, of which there are as many as plans.
    named = LiveFacet.objects.annotate(named=Concat("name", Value("")))
    follows = named.filter(Exists(published), item=OuterRef("pk"), named="follows")
    succeeding = LiveItem.objects.filter(Exists(follows), kind="plan", plan_slug=plan)
    return {
        "live_number": Subquery(live.values("edition__number")),
        "is_concluded": Exists(concluded),
        "is_successor": Exists(succeeding),
        "follower_slug": Subquery(followers.values("item__plan_slug")[:1]),
        "follower_title": Subquery(followers.values("item__title")[:1]),
        "follower_title_en": Subquery(
            followers.annotate(title_en=EnglishTitle("item__document__data")).values("title_en")[:1]
        ),
    }


def follower(row: Any) -> Link | None:
    """The plan that replaces this one, read off an annotated row."""
    if row.follower_slug is None:
        return None
    return Link(
        key=row.follower_slug,
        slug=row.follower_slug,
        title=row.follower_title,
        title_en=row.follower_title_en,
        path=f"/plans/{row.follower_slug}/",
    )
