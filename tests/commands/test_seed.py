"""seed: the plan of 天心区 with its first edition; what exists is left as it is."""

import pytest
from django.core.management import CommandError

from plans.documents.stored import read
from plans.models import Edition, EditionEntry, Measure, Plan, SharedFact, SiteProfile
from plans.publishing.verify import verify
from tests.commands.calling import said_by
from tests.editing.bundle.counting import everything
from tests.makers import SEED_SLUG, change, load_seed

pytestmark = pytest.mark.django_db


def test_it_creates_the_plan_and_publishes_its_first_edition() -> None:
    assert said_by("seed") == (
        f"The plan {SEED_SLUG} was created.\nEdition 1 of {SEED_SLUG} was published.\n"
    )
    edition = Edition.objects.get()
    assert (edition.slug, edition.number) == (SEED_SLUG, 1)
    assert SiteProfile.objects.get().featured_plan == Plan.objects.get()
    assert SharedFact.objects.filter(kind="site").exists()
    assert not list(verify())


def test_the_invented_plan_has_the_editions_of_its_two_evaluations() -> None:
    said_by("seed", "example-district")
    marks = EditionEntry.objects.filter(kind="evaluation").order_by("edition__number")
    kinds = [read("evaluation", entry.document.data) for entry in marks]
    assert [one.model_dump()["evaluation_kind"] for one in kinds] == ["mid_term", "final"]
    assert said_by("seed", "example-district") == ""
    assert not list(verify())


def test_a_second_call_changes_nothing() -> None:
    said_by("seed")
    before = everything()
    assert said_by("seed") == ""
    assert everything() == before
    assert Edition.objects.count() == 1


def test_it_never_overwrites_edits() -> None:
    said_by("seed")
    plan = Plan.objects.get()
    key = Measure.objects.filter(plan=plan).values_list("key", flat=True)[0]
    change(plan, Measure, key, title="编辑改过的举措")
    SiteProfile.objects.update(name="改过的网站")
    before = everything()
    assert said_by("seed") == ""
    assert everything() == before


def test_a_plan_that_was_loaded_otherwise_gets_its_first_edition() -> None:
    load_seed()
    assert said_by("seed") == f"Edition 1 of {SEED_SLUG} was published.\n"


def test_a_seed_that_is_not_there_is_refused() -> None:
    with pytest.raises(CommandError, match="no seed named nope"):
        said_by("seed", "nope")
