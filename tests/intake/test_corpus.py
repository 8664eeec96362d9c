"""What is told of the articles can be: its words stand in them, and its kinds are known."""

from collections.abc import Iterator
from typing import get_args

import pytest

from plans.documents.types import AimKind, Comparator, ProjectKind, Strength
from plans.intake.characters import bare
from tests.intake.corpus import Sample, samples
from tests.intake.telling import items

each_article = pytest.mark.parametrize("one", samples(), ids=lambda one: one.name)


def test_there_are_articles_enough_and_in_every_form() -> None:
    assert len(samples()) >= 12
    begins = {bytes(one.data[:2]) for one in samples()}
    assert {b"PK", b"<!"} < begins


@each_article
def test_an_article_is_about_an_invented_place(one: Sample) -> None:
    assert one.expected["title"].endswith(("（虚构）", "（虛構）"))


@each_article
def test_names_stand_in_the_article(one: Sample) -> None:
    words = bare(one.text)
    assert [said for said in _said(one) if said not in words] == []


@each_article
def test_kinds_are_those_of_the_documents(one: Sample) -> None:
    assert {kind for kind, _ in one.expected["aims"]} <= set(get_args(AimKind))
    assert {kind for kind, _ in one.expected["projects"]} <= set(get_args(ProjectKind))
    assert {target[1] for target in one.expected["targets"]} <= set(get_args(Comparator))
    assert {target[5] for target in one.expected["targets"]} <= set(get_args(Strength))


def _said(one: Sample) -> Iterator[str]:
    told = items(one.expected)
    for ends in told["paragraphs"]:
        yield from ends[0].split("…")
    for kind in ("title", "outlet", "authors", "editors", "dateline"):
        yield from (name for item in told[kind] for name in item)
    for kind in ("headings", "sections", "goals", "strategies", "positionings", "ambitions"):
        yield from (name for name, *_ in told[kind])
    for kind in ("zones", "projects", "plans"):
        yield from (name for name, *_ in told[kind])
