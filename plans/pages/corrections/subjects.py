"""Which page a report is about, as the link that led to the form names it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from plans.corrections.report import Subject
from plans.errors.reading import Gone, NotPublished
from plans.pages.addresses import number_or_none
from plans.published.editions import Scope
from plans.published.naming import Named, named


@dataclass(frozen=True)
class Asked:
    """The page that is asked about; `is_lost` where one was named that readers do not have."""

    page: Named | None
    is_lost: bool = False

    @property
    def parameters(self) -> dict[str, str]:
        """By which a form names the page again."""
        if self.page is None:
            return {}
        edition = self.page.edition
        return {"plan": edition.plan, "edition": str(edition.number), "path": self.page.path}

    @property
    def query(self) -> str:
        return f"?{urlencode(self.parameters)}" if self.page else ""

    @property
    def address(self) -> str | None:
        """The path of the page from the site's root, in the edition that the reader saw."""
        if self.page is None:
            return None
        base = Scope(self.page.edition.plan, self.page.edition.number).base
        return f"{base}{self.page.path}/" if self.page.path else base

    @property
    def subject(self) -> Subject | None:
        if self.page is None:
            return None
        edition = self.page.edition
        return Subject(edition.plan, edition.id, edition.number, self.page.path, self.page.title)


def asked_about(given: QueryDict) -> Asked:
    """The page of the parameters `plan`, `edition` (else the live one) and `path`."""
    plan, edition = given.get("plan", ""), given.get("edition", "")
    path = given.get("path", "").strip("/")
    if not plan:
        return Asked(None, is_lost=bool(edition or path))
    number = number_or_none(edition)
    if (edition and number is None) or "\x00" in plan + path:
        return Asked(None, is_lost=True)
    try:
        return Asked(named(Scope(plan, number), path))
    except (NotPublished, Gone):
        return Asked(None, is_lost=True)
