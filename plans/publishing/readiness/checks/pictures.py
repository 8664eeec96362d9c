"""Pictures: whoever does not see one is told what it shows."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from plans.documents.bundle import shapes
from plans.documents.kinds import PLAN_KEY
from plans.publishing.readiness.context import Context
from plans.publishing.readiness.findings import Place
from plans.publishing.readiness.registry import Found, check

_SAYS_NOTHING = re.compile(
    r"(?:图片|照片|插图|配图|图|image|picture|photo|img|dsc|screenshot)?[\s_-]*\d*"
    r"|[\w -]+\.(?:jpe?g|png|webp|avif|gif)",
    re.IGNORECASE,
)


@check(
    "picture-without-words",
    "error",
    title=_("Picture without words"),
    message=_("“%(alt)s” does not say what the picture shows."),
    help=_(
        "Whoever cannot see a picture is read its text. Say in a few words what it shows; a file"
        " name or “picture” says nothing."
    ),
)
def picture_without_words(bundle: shapes.Bundle, context: Context) -> Found:
    for place, picture in pictures_of(bundle):
        if _SAYS_NOTHING.fullmatch(picture.alt.strip()):
            yield place, {"alt": picture.alt}


def pictures_of(bundle: shapes.Bundle) -> Iterator[tuple[Place, shapes.Picture]]:
    """Each with the place of its item's pictures."""
    for picture in bundle.plan.pictures:
        yield Place("plan", PLAN_KEY, "pictures"), picture
    for item in shapes.items_of(bundle):
        for picture in getattr(item, "pictures", ()):  # which not every kind has
            yield Place(item.kind, item.key, "pictures"), picture
