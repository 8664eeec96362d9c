"""Page, API, table and feed of one edition say the same, value by value."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from html import unescape
from typing import Any
from urllib.parse import urljoin

import pytest
from django.test import Client
from django.utils.translation import gettext_lazy, override

from plans import wording
from plans.documents.kinds import COLLECTIONS, ItemKind
from plans.editing.bundle.load import load
from plans.models import Measure
from tests.api.addresses import BASE, json_of
from tests.api.mirror import Mirror
from tests.api.tables.reading import rows_of, value_at, value_in
from tests.full import full_bundle
from tests.makers import SEED_SLUG, change, load_seed, publish_plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("published")]

EDITIONS = {"example": 2, SEED_SLUG: 1}
"""The edition of each plan that is looked at; of the first one, a past one too."""

NOT_ON_PAGES = {
    "absolute": "told as the value and its unit: 18 万户",
    "accessed_on": "told among the facts of a source on pages of its statements",
    "checksum": "its first letters name the edition; of a file it is the address",
    "comparator": "told in words, where there is a value",
    "end": "the quote is shown",
    "file_name": "the caption is shown",
    "key": "for programs",
    "kind": "the heading says it",
    "media_type": "for programs; the file is shown",
    "multiplier": "part of the unit that is shown: 万",
    "start": "as the end",
    "text_checksum": "for programs",
}
"""Fields that a page does not show as they are, and why."""

SAID_OF = {
    ("provisional", True): gettext_lazy("provisional"),
    ("year_stated", False): "按规划期推定",
    ("predates_adoption", True): gettext_lazy("from before the plan's adoption"),
}
"""What a page says of a fact that holds or not; of others it says nothing."""

FIGURES = {"value", "value_upper", "observed", "expected"}
"""Fields whose thousands a page sets apart."""

ENGLISH = ("title_en", "name_en")
REFERENCES = ({"key", "slug", "title", "path"}, {"slug", "name", "path", "permits_full_text"})


@pytest.fixture(scope="module")
def published(kept: None) -> None:
    """A plan with every field given, in two editions, and the seed."""
    plan = load(bundle=full_bundle())
    publish_plan(plan)
    change(plan, Measure, "measure-one", text="另一件事。")
    publish_plan(plan)
    publish_plan(load_seed())


def decoded(data: bytes) -> Any:
    return json.loads(data, parse_float=Decimal)


def documents(plan: str, kind: ItemKind, number: int) -> list[Any]:
    """What the API answers for each item of a kind in an edition."""
    address = f"{BASE}/plans/{plan}/{COLLECTIONS[kind]}?edition={number}&limit=100"
    return list(decoded(Client().get(address).content)["items"])


def as_stored(value: Any) -> Any:
    """A document of the API with names in place of what they refer to."""
    match value:
        case dict() if value.keys() in REFERENCES:
            return value.get("key", value["slug"])
        case dict():
            return {name: as_stored(inner) for name, inner in value.items()}
        case list():
            return [as_stored(inner) for inner in value]
    return value


@pytest.mark.parametrize("plan", EDITIONS)
def test_the_feed_leads_to_what_the_api_says(plan: str, client: Client) -> None:
    mirror = Mirror(lambda address: bytes(client.get(f"{BASE}{address}").content), plan)
    mirror.keep_in_step(limit=100)
    edition = json_of(client, f"{BASE}/plans/{plan}/editions/{EDITIONS[plan]}")
    assert mirror.checksum() == edition["checksum"]
    for kind in COLLECTIONS:
        for document in documents(plan, kind, EDITIONS[plan]):
            entry = mirror.entries[document["key"]]
            assert document["path"].endswith(f"/editions/{EDITIONS[plan]}/{entry['path']}/")
            assert entry["title"] == document.get("title", document.get("name"))
            said = {n: v for n, v in as_stored(document).items() if n not in ("checksum", "path")}
            assert said == decoded(mirror.documents[document["checksum"]]), document["key"]


def test_the_feed_says_of_a_field_what_the_api_says_before_and_after(client: Client) -> None:
    (event,) = json_of(client, f"{BASE}/plans/example/events?after=2.0&kind=measure")["items"]
    old, new = (documents("example", "measure", number)[0] for number in (1, 2))
    assert (event["old_checksum"], event["new_checksum"]) == (old["checksum"], new["checksum"])
    fields = {field["name"]: (field["old"], field["new"]) for field in event["fields"]}
    differing = {name for name in old if as_stored(old[name]) != as_stored(new[name])}
    assert fields == {name: (old[name], new[name]) for name in differing - {"checksum", "path"}}


@pytest.mark.parametrize("plan", EDITIONS)
@pytest.mark.parametrize("kind", COLLECTIONS)
def test_a_table_says_what_the_api_says(kind: ItemKind, plan: str, client: Client) -> None:
    name = COLLECTIONS[kind]
    columns = json_of(client, f"{BASE}/tables/{name}.json")["tableSchema"]["columns"]
    address = f"{BASE}/plans/{plan}/{name}?edition={EDITIONS[plan]}&limit=100&format=csv"
    rows = rows_of(client.get(address).content)
    for document, row in zip(documents(plan, kind, EDITIONS[plan]), rows, strict=True):
        for column in columns:
            told = value_in(row[column["name"]], column)
            assert told == value_at(document, column["name"]), (document["key"], column["name"])


@pytest.mark.parametrize("plan", EDITIONS)
@pytest.mark.parametrize("kind", COLLECTIONS)
def test_a_page_says_what_the_api_says(kind: ItemKind, plan: str) -> None:
    for document in documents(plan, kind, EDITIONS[plan]):
        chinese, english = (shown_at(at + document["path"]) for at in ("", "/en"))
        for field, value in values_in(document):
            shown = english if field in ENGLISH else chinese
            assert in_one_line(words_for(field, value)) in shown, (document["path"], field, value)


def shown_at(address: str) -> str:
    """What a reader sees in all parts of a page, and where its links and pictures lead."""
    html = Client().get(address).content.decode()
    seen = unescape(re.sub(r"<[^>]*>", "", html) + " ".join(re.findall(r'="([^"]*)"', html)))
    further = re.search(r'class="further"><a [^>]*href="([^"]+)"', html)
    rest = shown_at(urljoin(address, unescape(further[1]))) if further else ""
    return in_one_line(seen) + rest


def in_one_line(text: str) -> str:
    return re.sub(r"\s", "", text)


def values_in(value: Any, field: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a document that its page has to show, with the name of its field."""
    match value:
        case dict():
            for name, inner in value.items():
                yield from values_in(inner, name)
        case list():
            for inner in value:
                yield from values_in(inner, field)
        case bool() if (field, value) in SAID_OF:
            yield field, value
        case str() | int() | Decimal() if not isinstance(value, bool) and field not in NOT_ON_PAGES:
            yield field, value


def words_for(field: str, value: Any) -> str:
    if field in FIGURES:
        return f"{value:,}"
    if field == "progress":
        return f"{round(value * 100, 1)}%"
    with override("zh-hans"):
        said = SAID_OF.get((field, value)) or wording.LABELS.get(field, {}).get(value, value)
        return str(said)
