"""What documents are found by is kept with them, checked, and filled in where it was not yet."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from plans.editing.bundle.load import load
from plans.models import Document, triggers
from plans.publishing.verify import verify
from tests.full import full_bundle
from tests.makers import publish_plan

pytestmark = pytest.mark.django_db

MIGRATION = import_module("plans.migrations.0003_document_facets")


@pytest.fixture
def published() -> dict[str, str]:
    """The facets of each document, by its checksum."""
    publish_plan(load(bundle=full_bundle()))
    connection.check_constraints()  # else PostgreSQL alters no table that waits for them
    return facets()


def facets() -> dict[str, str]:
    return dict(Document.objects.values_list("checksum", "facets"))


def test_documents_of_before_get_theirs_from_the_migration(published: dict[str, str]) -> None:
    with triggers.lifted(connection):
        Document.objects.update(facets="")
        assert any(published.values())
        MIGRATION.fill(apps, None)
    assert facets() == published
    assert list(verify()) == []


def test_other_facets_than_those_of_its_bytes_are_told(published: dict[str, str]) -> None:
    checksum = next(checksum for checksum, text in published.items() if text)
    with triggers.lifted(connection):
        Document.objects.filter(pk=checksum).update(facets="\nzone=zone-other\n")
        connection.check_constraints()
    (problem,) = verify()
    assert checksum in problem.path
    assert "facets" in str(problem)
