"""Documents of facts that plans share: the site, administrative areas, news outlets."""

from typing import Literal

from pydantic import Field

from plans.documents.items import SCHEMA_VERSION
from plans.documents.links import Shape
from plans.documents.types import AreaLevel


class SiteDocument(Shape):
    """The site's profile; what is null is left out of the pages.

    `licence_url` has a default and is not stored while it is null: a document of before there was
    a licence is read as it stands and keeps its bytes, so that it needs no new schema version.
    """

    kind: Literal["site"] = "site"
    schema_version: Literal[4] = SCHEMA_VERSION
    name: str
    name_en: str | None
    organiser: str | None
    contact: str | None
    featured_plan: str | None
    identification_code: str | None
    icp_number: str | None
    police_number: str | None
    police_url: str | None
    party_mark_url: str | None
    fault_report_url: str | None
    about: str | None
    accessibility_contact: str | None
    licence_url: str | None = Field(default=None, exclude_if=lambda url: url is None)


class AreaDocument(Shape):
    kind: Literal["area"] = "area"
    schema_version: Literal[4] = SCHEMA_VERSION
    code: str
    name: str
    name_en: str | None
    level: AreaLevel
    parent: str | None


class OutletDocument(Shape):
    """`permits_full_text` is whether its publisher lets archived articles be shown in full."""

    kind: Literal["outlet"] = "outlet"
    schema_version: Literal[4] = SCHEMA_VERSION
    slug: str
    name: str
    name_en: str | None
    publisher: str | None
    url: str | None
    permits_full_text: bool
