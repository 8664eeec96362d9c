"""The closed lists of the tables are those of the published shapes."""

from typing import Any, get_args

import pytest
from django.db.models import CharField, TextChoices

from plans import choices
from plans.documents import types
from tests.models.rows import WORKING_COPY

OF_THE_TABLES_ALONE = {
    "TargetRole": "a bundle tells final target, milestones and replaced ones apart by their place",
    "ReportKind": "what readers report stands in no document",
    "ReportState": "the same",
    "ProposalState": "how an article came in stands in no document",
    "AuditEvent": "the trail of what editors do stands in no document",
}

OF_DOCUMENTS_ALONE = {"PictureType": "nobody chooses it: it is what the bytes of a file are"}

WORKED_OUT = {
    "VerdictState": "nobody chooses how an indicator stands",
    "NoVerdict": "nor why it is not assessed",
    "Method": "nor how it is",
}

LISTS = {
    name: value
    for name, value in vars(choices).items()
    if isinstance(value, type) and issubclass(value, TextChoices) and value is not TextChoices
}
LITERALS: dict[str, tuple[Any, ...]] = {
    name: get_args(value)
    for name, value in vars(types).items()
    if getattr(value, "__module__", "") == "typing" and name[0].isupper() and name != "Literal"
    if all(isinstance(argument, str) for argument in get_args(value)) and get_args(value)
    if name not in OF_DOCUMENTS_ALONE
}


def test_every_closed_list_has_both_forms() -> None:
    assert set(LISTS) - set(OF_THE_TABLES_ALONE) == set(LITERALS)


@pytest.mark.parametrize("name", LITERALS)
def test_both_forms_hold_the_same_in_the_same_order(name: str) -> None:
    assert tuple(LISTS[name].values) == LITERALS[name]


@pytest.mark.parametrize("name", LISTS)
def test_every_member_has_a_name_for_people(name: str) -> None:
    for value, label in LISTS[name].choices:
        assert label
        assert label != value or "_" not in value


def test_a_column_has_room_for_every_member_of_its_list() -> None:
    columns = [
        field
        for model in WORKING_COPY
        for field in model._meta.concrete_fields
        if isinstance(field, CharField) and field.choices
    ]
    assert len(columns) >= len(LISTS) - len(WORKED_OUT)
    for field in columns:
        assert field.max_length is not None
        assert max(len(str(value)) for value, _ in field.flatchoices) <= field.max_length
