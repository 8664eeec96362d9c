"""Every named constraint of the working copy refuses what it is there to refuse, by its name."""

from functools import partial

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import BaseConstraint, Model, UniqueConstraint

from plans import models
from tests.models.broken import BROKEN
from tests.models.rows import (
    ITEMS,
    WORKING_COPY,
    Make,
    baseline,
    citation,
    correction,
    item,
    picture,
    plan,
    rendition,
    responsibility,
    target,
)

pytestmark = pytest.mark.django_db


def constraints() -> dict[str, tuple[type[Model], BaseConstraint]]:
    return {
        constraint.name: (model, constraint)
        for model in WORKING_COPY
        for constraint in model._meta.constraints
    }


def told_as(name: str) -> str:
    """What the database says of a refusal. SQLite names a unique constraint by its columns."""
    model, constraint = constraints()[name]
    if connection.vendor == "sqlite" and isinstance(constraint, UniqueConstraint):
        fields = {field.name: field.column for field in model._meta.concrete_fields}
        columns = [fields[field] for field in constraint.fields]
        return ", ".join(f"{model._meta.db_table}.{column}" for column in columns)
    return name


@pytest.mark.parametrize(("name", "make"), BROKEN, ids=[name for name, _ in BROKEN])
def test_the_database_refuses_it_by_name(name: str, make: Make) -> None:
    row = make()
    manager = type(row)._default_manager
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        manager.bulk_create([row])  # past `save` and `clean`
    assert told_as(name) in str(refusal.value)


def test_every_constraint_has_an_example_that_it_refuses() -> None:
    assert {name for name, _ in BROKEN} == set(constraints())


RIGHT: list[Make] = [
    *(partial(item, model) for model in ITEMS),
    plan,
    target,
    baseline,
    citation,
    correction,
    picture,
    rendition,
    partial(plan, stage=None, period_start=2021, period_end=2021),
    partial(target, comparator="between", value_upper=31),
    partial(target, comparator="qualitative", value=None),
    partial(citation, start=0, end=2),
    correction,
    partial(item, models.Measure, start_year=None, finish_year=2024),
    partial(item, models.Project, investment=None, investment_unit=None),
]


@pytest.mark.parametrize("make", RIGHT)
def test_a_row_like_the_examples_but_right_is_kept(make: Make) -> None:
    row = make()
    type(row)._default_manager.bulk_create([row])
    assert row.pk


def test_a_blob_holds_two_megabytes_and_not_a_byte_more() -> None:
    models.Blob.objects.create(pk="a" * 64, media_type="image/webp", data=b"x" * 2_000_000)
    with pytest.raises(IntegrityError, match="blob_is_small_enough"), transaction.atomic():
        models.Blob.objects.create(pk="b" * 64, media_type="image/webp", data=b"x" * 2_000_001)


def test_a_department_has_one_part_in_each_item() -> None:
    department = item(models.Department)
    department.save()
    for owner in (models.Measure, models.Project, models.Indicator):
        row = responsibility(owner)
        row.department = department
        row.save()
    assert models.Responsibility.objects.filter(department=department).count() == 3
