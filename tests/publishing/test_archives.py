"""Archived texts, back from an edition's documents into its bundle."""

import pytest

from plans.documents.bundle.parsing import parse_bundle
from plans.models import Document
from plans.publishing.archives import with_archived_texts
from plans.publishing.composing.compose import compose
from tests.altered import altered_bundle
from tests.makers import load_small, publish_plan, small_bundle

pytestmark = pytest.mark.django_db


def test_an_editions_bundle_with_its_texts_is_the_working_copys() -> None:
    edition = publish_plan(load_small())
    stored = Document.objects.get(kind="bundle").data
    bundle = with_archived_texts(parse_bundle(stored.encode()))
    assert bundle == small_bundle()
    assert compose(bundle).checksum == edition.checksum


def test_a_text_that_is_not_stored_stays_named_by_its_checksum() -> None:
    bundle = altered_bundle({"articles[0].paragraphs": None, "articles[0].archived": "0" * 64})
    assert with_archived_texts(bundle) == bundle
