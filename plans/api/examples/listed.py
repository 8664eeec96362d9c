"""Programs that use the API: they run as they stand, on this site and a plan of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FOLDER: Final = Path(__file__).parent / "programs"
ORIGIN, PLAN = "https://plans.example", "plans/example"
"""What the programs are written for, and what is put in its place."""

PROGRAMS: Final[dict[str, Promise]] = {
    "plans_of_this_site.sh": _("The plans of this site"),
    "edition_of_a_day.sh": _("What stood in a plan on a day"),
    "only_if_changed.sh": _("Ask again, and get only what changed"),
    "check_a_document.sh": _("Check a document against its checksum"),
    "targets.py": _("All indicators with their targets"),
    "sources_of_a_measure.py": _("Measures with the words that they rest on"),
    "follow_changes.py": _("What was published since the last time"),
    "check_an_edition.py": _("A whole edition, every file checked"),
    "zones_on_a_page.js": _("A list of zones in a page of your own"),
    "measures.m": _("Measures in a spreadsheet that can be refreshed"),
}
_LANGUAGES: Final = {
    ".sh": "curl",
    ".py": "Python",
    ".js": "JavaScript",
    ".m": "Excel (Power Query)",
}


@dataclass(frozen=True)
class Program:
    name: str
    title: Promise
    language: str
    text: str


def programs_for(plan: str | None) -> list[Program]:
    """In the order in which they are learnt from. Without a plan they speak of an invented one."""
    return [
        Program(name, title, _LANGUAGES[Path(name).suffix], program_text(name, plan))
        for name, title in PROGRAMS.items()
    ]


def program_text(name: str, plan: str | None) -> str:
    text = (FOLDER / name).read_text("utf-8").replace(ORIGIN, settings.ORIGIN)
    return text.replace(PLAN, f"plans/{plan}") if plan else text
