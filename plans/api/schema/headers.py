"""The headers of answers, as the schema tells of them."""

from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_MEANINGS: Final[dict[str, tuple[Promise, str]]] = {
    "Access-Control-Allow-Origin": (_("Pages of any site may read the answer."), "*"),
    "Cache-Control": (
        _("How long the answer may be kept, and for how long while the site is out of reach."),
        "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400",
    ),
    "Content-Disposition": (
        _("The name of the file to keep it in."),
        'attachment; filename="measures.csv"',
    ),
    "ETag": (
        _("The tag of these very bytes; with If-None-Match they are sent only if they changed."),
        '"5f1c1de86ee5ac3b1d4fea1b1e3ac0f4"',
    ),
    "Last-Modified": (
        _("When something was last released; left out for two seconds after that."),
        "Mon, 12 Jan 2026 02:00:00 GMT",
    ),
    "Link": (
        _("The next page, the dictionary of a table, the page for people."),
        '<https://plans.example/plans/example/>; rel="alternate"; type="text/html"',
    ),
    "Location": (
        _("Where it stands now."),
        "https://plans.example/api/v1/plans/example/zones/one",
    ),
    "RateLimit": (_("How many questions are left, and for how long."), '"search";r=119;t=60'),
    "RateLimit-Policy": (
        _("How many questions one client may ask in how many seconds."),
        '"search";q=120;w=60',
    ),
    "Retry-After": (_("In how many seconds it is worth asking again."), "30"),
    "Vary": (_("What else the bytes depend on."), "Accept-Encoding"),
}

ALWAYS: Final = ("Access-Control-Allow-Origin", "Cache-Control")
CONDITIONAL: Final = ("ETag", "Last-Modified", "Vary")
LIMITED: Final = ("RateLimit", "RateLimit-Policy")


def described() -> dict[str, Any]:
    """Every header by its name, for `components`."""
    return {
        name: {"description": str(meaning), "schema": {"type": "string"}, "example": example}
        for name, (meaning, example) in _MEANINGS.items()
    }


def referred(*names: str) -> dict[str, Any]:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}
