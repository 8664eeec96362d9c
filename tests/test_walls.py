"""The walls between the rooms, as the imports of every module show them."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = [*(ROOT / "plans").rglob("*.py"), *(ROOT / "portal").rglob("*.py")]

EDITION_MODELS = {
    "Document",
    "DocumentBlob",
    "Edition",
    "EditionEntry",
    "LiveFacet",
    "LiveItem",
    "LivePiece",
    "Publication",
    "Release",
    "SharedFact",
    "Withholding",
}
"""What is published, and what points at it. Candidates and schedules belong to the desk too."""

READERS = {
    *("plans.published", "plans.documents", "plans.errors", "plans.choices", "plans.wording"),
    "plans.markdown",
}
MAY_IMPORT = {
    "plans/documents": {"plans.documents", "plans.errors"},
    "plans/monitoring": {"plans.monitoring", "plans.documents"},
    "plans/intake": {"plans.intake", "plans.documents", "plans.errors"},
    "plans/models": {"plans.models", "plans.documents", "plans.choices"},
    "plans/editing": {
        *("plans.editing", "plans.models", "plans.documents", "plans.errors", "plans.choices"),
        "plans.audit",
        "plans.sheets",  # what an uploaded file asks for
        "plans.intake",  # and what an article proposes
    },
    "plans/sheets": {
        *("plans.sheets", "plans.documents", "plans.errors", "plans.choices", "plans.wording"),
        *("plans.models.fields", "plans.models.items.new_key"),  # what forms check, and keys
    },
    "plans/publishing": {
        *("plans.publishing", "plans.models", "plans.documents", "plans.errors"),
        *("plans.monitoring", "plans.editing.bundle.dump", "plans.search.index"),
        *("plans.audit", "plans.choices"),
    },
    "plans/audit": {"plans.audit", "plans.models", "plans.errors", "plans.choices"},
    "plans/corrections": {
        *("plans.corrections", "plans.models", "plans.documents", "plans.errors", "plans.choices"),
        "plans.audit.as_one",
    },
    "plans/published": {
        *("plans.published", "plans.documents", "plans.errors", "plans.models"),
        "plans.monitoring",  # pure: what a board says
    },
    "plans/search": {
        *("plans.search", "plans.documents", "plans.errors", "plans.models", "plans.published"),
        "plans.markdown.plain",
    },
    "plans/search/index.py": {
        *("plans.search.analyser", "plans.search.fields", "plans.search.tokens"),
        *("plans.documents", "plans.models"),
    },
    "plans/markdown": {"plans.markdown"},
    "plans/charts": {
        *("plans.charts", "plans.documents", "plans.monitoring", "plans.sheets.formulas"),
    },
    "plans/glance": {"plans.glance", "plans.charts", *READERS},
    "plans/pages": {
        *("plans.pages", "plans.corrections", "plans.search.query", "plans.glance"),
        *("plans.charts", "plans.monitoring"),
        *READERS,
    },
    "plans/preview": {
        *("plans.preview", "plans.models", *READERS),
        *("plans.pages.answering", "plans.pages.draft", "plans.pages.urls", "plans.pages.errors"),
        *("plans.pages.addresses", "plans.publishing.links.open", "plans.publishing.candidates"),
        *("plans.publishing.prepare", "plans.publishing.share.documents_of_bundle"),
        "plans.publishing.store",
    },
    "plans/api": {
        *("plans.api", "plans.search.query", "plans.search.marking.Segment", *READERS),
        *("plans.sheets.formulas", "plans.pages.titles"),
        *("plans.pages.answering", "plans.pages.metadata"),  # its own pages, for people
    },
    "plans/feeds": {
        *("plans.feeds", *READERS),
        *("plans.pages.addresses", "plans.pages.titles"),  # what they tell of are pages
    },
    "portal": {
        *("portal", "plans.urls", "plans.publishing.schedule", "plans.models.triggers"),
        *("plans.published.front", "plans.corrections.forget", "plans.glance.fonts"),
        "plans.typed",
        *("plans.roles", "plans.errors"),  # who may enter goes by the roles
        *("plans.audit", "plans.choices"),  # and who entered stands in the trail
        # accounts are forms of the desk too
        *("plans.admin.forms", "plans.admin.stale", "plans.admin.asked"),
    },
}
"""For each room the modules of our own that it may import, with all that is inside of these."""

FRAMEWORKS = {
    "plans/documents": {"pydantic"},
    "plans/monitoring": set(),
    "plans/editing": {"django", "pydantic", "PIL"},
    "plans/editing/bundle": {"django", "pydantic"},
    "plans/published": {"django", "pydantic", "brotli"},
    "plans/search/analyser.py": set(),
    "plans/search/numerals.py": set(),
    "plans/search/characters.py": {"opencc"},
    "plans/search/query.py": {"django"},
    "plans/markdown/source.py": set(),
    "plans/markdown": {"django", "markdown_it", "nh3"},
    "plans/glance": {"django", "resvg_py"},
    "plans/pages": {"django"},
    "plans/preview": {"django"},
    "plans/corrections": {"django"},
    "plans/audit": {"django", "auditlog"},
    "plans/api": {"django", "ninja", "pydantic"},
    "plans/feeds": {"django"},
    "plans/sheets": {"django", "pydantic", "openpyxl"},
    "plans/intake": {"django", "docx", "lxml", "opencc", "trafilatura"},
}
"""For rooms that should stay small: the packages beside Python's own."""

INSIDE_A_FUNCTION = {
    "plans/apps.py": "models cannot be imported before the applications are loaded",
    "portal/accounts/apps.py": "the same",
}


def statements(path: Path) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    """Each import statement of a file, and whether it stands at the file's outermost level."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node, node in tree.body


def imports(path: Path) -> Iterator[str]:
    """Each module, or name of a module, that a file imports: `plans.models.Edition`."""
    for node, _ in statements(path):
        within = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
        yield from (within + alias.name for alias in node.names)


def modules_of(room: str) -> list[Path]:
    found = [path for path in SOURCES if path.is_relative_to(ROOT / room)]
    assert found, f"there is no room {room}"
    return found


def inside(name: str, allowed: set[str]) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in allowed)


def imported_by(room: str) -> list[tuple[str, str]]:
    return [
        (str(path.relative_to(ROOT)), name) for path in modules_of(room) for name in imports(path)
    ]


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_what_it_may(room: str) -> None:
    ours = [(f, n) for f, n in imported_by(room) if n.split(".")[0] in ("plans", "portal")]
    assert [(f, n) for f, n in ours if not inside(n, MAY_IMPORT[room])] == []


@pytest.mark.parametrize("room", FRAMEWORKS)
def test_a_small_room_needs_few_packages(room: str) -> None:
    known = {*sys.stdlib_module_names, "plans", *FRAMEWORKS[room]}
    assert [(f, n) for f, n in imported_by(room) if n.split(".")[0] not in known] == []


def test_nothing_of_the_public_side_knows_of_previews() -> None:
    for room in ("plans/published", "plans/pages", "plans/api", "plans/feeds", "plans/search"):
        assert [(f, n) for f, n in imported_by(room) if inside(n, {"plans.preview"})] == []


@pytest.mark.parametrize("room", ["plans/published", "plans/search"])
def test_who_reads_for_the_public_knows_the_published_tables_alone(room: str) -> None:
    models = [(f, n) for f, n in imported_by(room) if n.startswith("plans.models")]
    assert models
    assert [(f, n) for f, n in models if n.rpartition(".")[2] not in EDITION_MODELS] == []


ONE_DOOR = {
    "PIL": "plans/editing/pictures",
    "markdown_it": "plans/markdown",
    "nh3": "plans/markdown",
}
"""Packages that read what strangers send, each with the one room that knows it."""


@pytest.mark.parametrize("package", ONE_DOOR)
def test_a_package_has_one_door(package: str) -> None:
    users = {f for f, n in imported_by(".") if n.split(".")[0] == package}
    assert users
    assert [file for file in users if not file.startswith(ONE_DOOR[package])] == []


def test_nothing_of_plans_knows_the_portal() -> None:
    assert [(f, n) for f, n in imported_by("plans") if n.split(".")[0] == "portal"] == []


WITHOUT_EDITIONS = [
    *("plans/editing", "plans/monitoring", "plans/documents", "plans/corrections", "plans/audit"),
    "plans/sheets",
]


@pytest.mark.parametrize("room", WITHOUT_EDITIONS)
def test_rooms_of_the_working_copy_know_no_published_table(room: str) -> None:
    names = [(f, n) for f, n in imported_by(room) if n.startswith("plans.models.")]
    assert [(f, n) for f, n in names if n.rpartition(".")[2] in EDITION_MODELS] == []


def test_no_import_is_relative_or_hidden_in_a_function() -> None:
    for path in SOURCES:
        file = str(path.relative_to(ROOT))
        for node, outermost in statements(path):
            assert not getattr(node, "level", 0), f"{file}:{node.lineno} is relative"
            assert outermost or file in INSIDE_A_FUNCTION, f"{file}:{node.lineno} is hidden"


def test_what_may_be_hidden_still_is() -> None:
    """Else the list of exceptions would outlive its reasons."""
    for file in INSIDE_A_FUNCTION:
        assert not all(outermost for _, outermost in statements(ROOT / file)), file
