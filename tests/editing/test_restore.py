"""What was deleted comes back from an edition's bundle."""

import pytest

from plans.documents.bundle.shapes import Bundle
from plans.documents.canonical import readable
from plans.editing.bundle.changes import in_order
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load
from plans.editing.restore import also_missing, missing, restore
from plans.errors.editing import CannotStandWithout, NothingToRestore, SlugsTaken
from plans.models import (
    Aim,
    Article,
    Citation,
    Clause,
    Indicator,
    Keyword,
    Measure,
    NewsSource,
    Plan,
    Project,
    Section,
    Zone,
)
from tests.full import full_bundle

FULL = in_order(full_bundle())


@pytest.fixture
def plan(db: None) -> Plan:
    return load(bundle=full_bundle())


def text(bundle: Bundle) -> str:
    return readable(bundle.model_dump())


def keys(items: list) -> list[str]:
    return [item.key for item in items]


def delete(model: type, *some: str) -> None:
    model.objects.filter(key__in=some).delete()  # type: ignore[attr-defined]


def test_an_item_comes_back_as_it_was_with_citations_and_parts(plan: Plan) -> None:
    delete(Indicator, "indicator-one")
    assert keys(missing(present=dump(plan), past=FULL)) == ["indicator-one"]
    restore(plan=plan, past=FULL, keys=["indicator-one"])
    assert text(dump(plan)) == text(FULL)


def test_an_alignment_to_a_clause_that_is_gone_is_left_out(plan: Plan) -> None:
    delete(Aim, "aim-one")
    Clause.objects.filter(parent_plan__key="parent-plan-one", code="第二章").update(code="第三章")
    restore(plan=plan, past=FULL, keys=["aim-one"])
    (restored,) = [aim for aim in dump(plan).aims if aim.key == "aim-one"]
    assert [one.clause for one in restored.alignments] == ["第一章"]


def test_restoring_raises_the_version_once(plan: Plan) -> None:
    delete(Project, "project-one", "project-two")
    restore(plan=plan, past=FULL, keys=["project-one", "project-two"])
    plan.refresh_from_db()
    assert plan.version == 2


def test_everything_at_once_is_the_edition_again(plan: Plan) -> None:
    for model in (Citation, Indicator, Project, Measure, Aim, Section, Keyword, Zone, Article):
        model.objects.all().delete()
    NewsSource.objects.all().delete()
    gone = missing(present=dump(plan), past=FULL)
    restore(plan=plan, past=FULL, keys=keys(gone))
    kinds = ("articles", "keywords", "sections", "zones", "aims", "measures", "projects")
    now = dump(plan)
    assert all(getattr(now, name) == getattr(FULL, name) for name in (*kinds, "indicators"))


def test_what_it_cannot_stand_without_is_told_and_refused(plan: Plan) -> None:
    for model in (Indicator, Project, Aim, Measure, Section, Keyword):
        model.objects.all().delete()
    found = also_missing(present=dump(plan), past=FULL, keys=["measure-one"])
    assert keys(found.necessary) == ["keyword-one", "section-one"]
    with pytest.raises(CannotStandWithout) as refusal:
        restore(plan=plan, past=FULL, keys=["measure-one"])
    assert refusal.value.missing == {"measure-one": ["section-one"]}
    assert not Measure.objects.exists()
    restore(plan=plan, past=FULL, keys=["measure-one", "section-one", "keyword-one"])
    assert Measure.objects.get().section.keyword.key == "keyword-one"


def test_what_it_only_refers_to_is_offered_and_may_stay_away(plan: Plan) -> None:
    for model in (Indicator, Project, Aim, Measure, Zone):
        model.objects.all().delete()
    found = also_missing(present=dump(plan), past=FULL, keys=["measure-two", "project-one"])
    assert keys(found.necessary) == []
    assert set(keys(found.optional)) == {"zone-one", "zone-two", "measure-one"}
    restore(plan=plan, past=FULL, keys=["measure-two", "project-one", "zone-two"])
    now = dump(plan)
    assert now.measures[0].zones == ["zone-two"]
    assert (now.projects[0].zone, now.projects[0].measures) == (None, [])


def test_a_citation_of_an_article_that_stays_away_is_left_out(plan: Plan) -> None:
    Citation.objects.all().delete()
    delete(Project, "project-one")
    delete(Article, "article-a")
    restore(plan=plan, past=FULL, keys=["project-one"])
    assert dump(plan).projects[0].citations == []
    assert len(dump(plan).projects[0].updates) == 2


def test_a_taken_number_becomes_the_last(plan: Plan) -> None:
    delete(Aim, "aim-one")
    Aim.objects.filter(key="aim-two").update(number=1)
    restore(plan=plan, past=FULL, keys=["aim-one"])
    assert {aim.key: aim.number for aim in Aim.objects.all()} == {"aim-two": 1, "aim-one": 2}


def test_a_taken_address_name_is_refused(plan: Plan) -> None:
    delete(Aim, "aim-one")
    Aim.objects.filter(key="aim-two").update(slug="one")
    with pytest.raises(SlugsTaken) as refusal:
        restore(plan=plan, past=FULL, keys=["aim-one"])
    assert refusal.value.slugs == {"aim-one": "one"}


@pytest.mark.parametrize("chosen", [[], ["aim-one"], ["aim-nine"]])
def test_what_is_there_or_never_was_is_refused(plan: Plan, chosen: list[str]) -> None:
    with pytest.raises(NothingToRestore):
        restore(plan=plan, past=FULL, keys=chosen)
    plan.refresh_from_db()
    assert plan.version == 1
