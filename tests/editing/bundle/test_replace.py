"""A bundle in place of what a plan holds: rows are recognised and changed in place."""

from typing import Any

import pytest

from plans.documents.canonical import checksum, readable
from plans.documents.items import ParagraphsDocument
from plans.documents.stored import stored
from plans.editing.bundle import rows
from plans.editing.bundle.changes import in_order
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import differences, load, replace
from plans.errors.editing import WorkingCopyMoved
from plans.models import ArticleParagraph, Citation, Plan, Zone
from tests.altered import REMOVED, Changes
from tests.editing.bundle.counting import everything, rows_of
from tests.full import full_bundle
from tests.makers import change

pytestmark = pytest.mark.django_db


def load_full() -> Plan:
    return load(bundle=full_bundle())


def replaced(plan: Plan, changes: Changes) -> None:
    plan.refresh_from_db()
    bundle = full_bundle(changes)
    replace(plan=plan, bundle=bundle, version=plan.version)


def test_the_same_bundle_changes_nothing() -> None:
    plan = load_full()
    before = everything()
    assert not replace(plan=plan, bundle=full_bundle(), version=1)
    assert everything() == before


def test_a_stale_version_is_refused_and_nothing_written() -> None:
    plan = load_full()
    change(plan, Zone, "zone-one", title="别人改过的")
    before = everything()
    with pytest.raises(WorkingCopyMoved) as refusal:
        replace(plan=plan, bundle=full_bundle(), version=plan.version)
    assert refusal.value.slug == "example"
    assert everything() == before


def test_a_replacement_raises_the_version() -> None:
    plan = load_full()
    replaced(plan, {"plan.title": "另一个"})
    plan.refresh_from_db()
    assert (plan.version, plan.title) == (2, "另一个")


def test_a_replacement_that_fails_midway_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = load_full()
    before = everything()

    def fail(*_: object) -> None:
        raise RuntimeError("no room left")

    monkeypatch.setattr(rows, "delete_items", fail)
    with pytest.raises(RuntimeError, match="no room left"):
        replaced(plan, {"terms": [], "zones[0].title": "另一个"})
    assert everything() == before


def test_it_tells_beforehand_what_it_would_do() -> None:
    plan = load_full()
    changes = {"zones[0].title": "另一个", "terms[1]": REMOVED, "plan.stage": None}
    bundle = full_bundle(changes)
    told = differences(plan=plan, bundle=bundle)
    assert told.lines() == ["~ plan.stage", "~ zone-one", "- term-two"]
    assert replace(plan=plan, bundle=bundle, version=1) == told


def test_only_what_changed_is_written() -> None:
    plan = load_full()
    before = everything()
    replaced(plan, {"zones[0].title": "另一个"})
    after = everything()
    differing = {table for table, found in after.items() if found != before[table]}
    assert differing == {"plans_plan", "plans_zone"}
    old, new = before["plans_zone"], after["plans_zone"]
    assert [row["title"] for row in new] == ["另一个", "示例之二"]
    assert new[0]["modified_at"] > old[0]["modified_at"]
    assert (new[0]["id"], new[1]) == (old[0]["id"], old[1])


IN_PLACE: list[tuple[str, Changes, dict[str, Any]]] = [
    ("plans_term", {"terms[0].text": "新"}, {"text": "新"}),
    ("plans_observation", {"indicators[0].observations[0].note": "新"}, {"note": "新"}),
    ("plans_baseline", {"indicators[0].baseline.unit": "新"}, {"unit": "新"}),
    ("plans_target", {"indicators[0].target.wording": "新"}, {"wording": "新"}),
    ("plans_target", {"indicators[0].milestones[0].wording": "新"}, {"wording": "新"}),
    ("plans_target", {"indicators[0].revisions[0].old.wording": "新"}, {"wording": "新"}),
    ("plans_targetrevision", {"indicators[0].revisions[0].reason": "新"}, {"reason": "新"}),
    ("plans_progressupdate", {"projects[0].updates[0].text": "新"}, {"text": "新"}),
    ("plans_responsibility", {"measures[0].departments[0].role": "support"}, {"role": "support"}),
    ("plans_namedthing", {"measures[0].named_things[0].kind": "place"}, {"kind": "place"}),
    ("plans_credit", {"articles[0].credits[0].name": "新"}, {"name": "新"}),
    ("plans_articleimage", {"articles[0].images[0].caption": "新"}, {"caption": "新"}),
    ("plans_articleparagraph", {"articles[0].paragraphs[1]": "新"}, {"text": "新"}),
    ("plans_citation", {"measures[0].citations[0].quote": "示"}, {"quote": "示"}),
    ("plans_citation", {"plan.citations[0].end": 5, "plan.citations[0].quote": "示"}, {"end": 5}),
]


@pytest.mark.parametrize(("table", "changes", "column"), IN_PLACE)
def test_a_row_that_is_recognised_is_changed_in_place(
    table: str, changes: Changes, column: dict[str, Any]
) -> None:
    plan = load_full()
    before = rows_of(table)
    replaced(plan, changes)
    after = rows_of(table)
    assert list(after) == list(before)
    changed = [pk for pk in after if after[pk] != before[pk]]
    assert len(changed) == 1
    assert column.items() <= after[changed[0]].items()


def test_numbers_and_slugs_change_places_between_rows_that_stay() -> None:
    plan = load_full()
    before = {row.key: row.pk for row in Zone.objects.all()}
    replaced(
        plan,
        {
            "zones[0].number": 2,
            "zones[1].number": 1,
            "zones[0].slug": "two",
            "zones[1].slug": "one",
        },
    )
    assert {row.key: row.pk for row in Zone.objects.all()} == before
    assert list(Zone.objects.order_by("number").values_list("key", "slug", "number")) == [
        ("zone-two", "one", 1),
        ("zone-one", "two", 2),
    ]


def test_an_item_may_take_the_address_that_another_had_while_rows_were_moved() -> None:
    plan = load_full()
    first, second = Zone.objects.order_by("number")
    replaced(plan, {"zones[0].slug": f"parked-{second.pk}", "zones[1].slug": f"parked-{first.pk}"})
    first.refresh_from_db()
    assert first.slug == f"parked-{second.pk}"


def test_removed_items_vanish_with_their_citations() -> None:
    plan = load_full()
    removed = Citation.objects.filter(term__key="term-two").values_list("pk", flat=True)
    gone = set(removed)
    assert gone
    kept = set(Citation.objects.values_list("pk", flat=True)) - gone
    replaced(plan, {"terms[1]": REMOVED})
    assert set(Citation.objects.values_list("pk", flat=True)) == kept


def test_a_department_and_the_article_that_it_cites_can_go_together() -> None:
    plan = load_full()
    cited = {"departments[1].citations": [{"article": "article-two"}]}
    replaced(plan, cited)
    without = {"departments[1]": REMOVED, "articles[1]": REMOVED}
    replaced(plan, {**without, "measures[0].departments[1]": REMOVED})
    bundle = dump(plan)
    assert (len(bundle.departments), len(bundle.articles)) == (1, 1)


@pytest.mark.parametrize("owner", ["zone", "plan"])
def test_citations_to_which_editors_gave_one_number_become_what_the_bundle_says(
    owner: str,
) -> None:
    plan = load_full()
    article = plan.article_set.get(key="article-a")
    subject: dict[str, Any] = {"zone": plan.zone_set.get(number=1)} if owner == "zone" else {}
    for number in (1, 1, 7):
        Citation.objects.create(plan=plan, article=article, number=number, **subject)
    change(plan, Zone, "zone-two", title="别的")
    replaced(plan, {})
    assert readable(dump(plan).model_dump()) == readable(in_order(full_bundle()).model_dump())


def test_archived_text_named_by_checksum_alone_is_kept() -> None:
    plan = load_full()
    before = list(ArticleParagraph.objects.values())
    paragraphs = dump(plan).articles[0].paragraphs
    assert paragraphs
    text = stored(ParagraphsDocument(key="article-a", paragraphs=paragraphs))
    named = {"articles[0].paragraphs": None, "articles[0].archived": checksum(text)}
    assert not differences(plan=plan, bundle=full_bundle(named))
    replaced(plan, {**named, "articles[0].title": "改过的稿件"})
    assert list(ArticleParagraph.objects.values()) == before
    (article, _) = dump(plan).articles
    assert (article.title, article.paragraphs) == ("改过的稿件", paragraphs)


def test_archived_text_that_is_left_out_goes() -> None:
    plan = load_full()
    replaced(plan, {"articles[0].paragraphs": None})
    assert not ArticleParagraph.objects.exists()
