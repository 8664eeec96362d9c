"""An item's key is given once: the database itself refuses to change it."""

import pytest
from django.db import DatabaseError, connection, transaction

from plans.documents.kinds import key_prefix
from plans.models import Item, Keyword, triggers
from plans.models.items import new_key
from tests.makers import load_small
from tests.models.rows import ITEMS, first

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", ITEMS)
def test_raw_sql_cannot_change_a_key(model: type[Item]) -> None:
    row = first(model)
    with (
        pytest.raises(DatabaseError, match="the key of an item is never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            f"UPDATE {model._meta.db_table} SET key = %s WHERE id = %s",
            [f"{row.key}-other", row.pk],
        )
    assert first(model).key == row.key


@pytest.mark.parametrize("model", ITEMS)
def test_everything_else_of_an_item_may_change(model: type[Item]) -> None:
    row = first(model)
    row.slug, row.title, row.number = "other", "另一个", 99
    row.save()
    assert first(model).title == "另一个"


def test_no_trigger_is_missing() -> None:
    assert triggers.missing(connection) == set()
    assert len(triggers.names(connection)) > len(ITEMS)


@pytest.mark.parametrize("model", ITEMS)
def test_a_new_item_gets_a_key_of_its_kind_and_its_key_as_slug(model: type[Item]) -> None:
    row = first(model)
    row.pk, row._state.adding = None, True
    row.key, row.slug, row.number = "", "", 3
    row.save()
    assert row.key.startswith(key_prefix(model.kind))
    assert row.slug == row.key


def test_keys_do_not_repeat() -> None:
    assert len({new_key("zone") for _ in range(100)}) == 100


def test_a_key_and_a_slug_that_are_given_are_kept() -> None:
    plan = load_small()
    keyword = Keyword.objects.create(
        plan=plan, key="keyword-two", slug="two", number=2, title="之二"
    )
    keyword.save()
    assert (keyword.key, keyword.slug) == ("keyword-two", "two")
