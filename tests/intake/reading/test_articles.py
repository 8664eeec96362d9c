"""Articles in the manner of many outlets, about invented places, are read as people read them."""

import pytest

from plans.intake.reading.read import read_file
from tests.intake.corpus import Sample, samples
from tests.intake.telling import begins, told_of


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_an_article_is_read_with_all_that_it_says_of_itself(sample: Sample) -> None:
    found = told_of(read_file(sample.data))
    paragraphs, said = found.pop("paragraphs"), sample.expected["paragraphs"]
    assert found == {field: sample.expected[field] for field in found}
    assert len(paragraphs) == len(said)
    assert all(map(begins, paragraphs, said)), list(zip(paragraphs, said, strict=True))
