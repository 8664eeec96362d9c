"""Whatever changes in a bundle, replacing makes the working copy exactly that."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from plans.documents.bundle.shapes import Bundle
from plans.documents.canonical import readable
from plans.editing.bundle.changes import compare, in_order
from plans.editing.bundle.dump import dump
from plans.editing.bundle.load import load, replace
from plans.errors.editing import InvalidBundle
from plans.models import Citation
from tests.documents.strategies import steadily
from tests.editing.bundle.mutations import MUTATIONS
from tests.full import full_bundle


def assert_replaced(old: Bundle, new: Bundle) -> None:
    plan = load(bundle=old)
    expected = compare(in_order(old), in_order(new))
    assert replace(plan=plan, bundle=new, version=1) == expected
    plan.refresh_from_db()
    assert readable(dump(plan).model_dump()) == readable(in_order(new).model_dump())
    assert plan.version == (2 if expected else 1)


@pytest.mark.django_db
@pytest.mark.parametrize("name", MUTATIONS)
def test_replacing_makes_the_working_copy_what_the_bundle_says(name: str) -> None:
    assert_replaced(full_bundle(), full_bundle(MUTATIONS[name]))


@pytest.mark.django_db
@pytest.mark.parametrize("name", MUTATIONS)
def test_and_back_again(name: str) -> None:
    assert_replaced(full_bundle(MUTATIONS[name]), full_bundle())


@pytest.mark.django_db
def test_nothing_is_left_of_what_was_removed() -> None:
    plan = load(bundle=full_bundle())
    replace(plan=plan, bundle=full_bundle(MUTATIONS["nothing but the plan is left"]), version=1)
    assert not Citation.objects.exists()


class TestSeveralAtOnce(TestCase):
    """A class because each example needs a transaction of its own."""

    @settings(steadily, max_examples=25)
    @given(st.lists(st.sampled_from(sorted(MUTATIONS)), min_size=2, max_size=4, unique=True))
    def test_mutations_can_be_combined(self, names: list[str]) -> None:
        changes: dict[str, Any] = {}
        for name in names:
            changes |= MUTATIONS[name]
        try:
            new = full_bundle(changes)
        except (InvalidBundle, KeyError, IndexError, TypeError):
            return  # these do not go together
        assert_replaced(full_bundle(), new)
