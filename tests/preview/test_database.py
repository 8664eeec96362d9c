"""The database of a preview: one request's own, and nowhere else to be seen."""

import threading

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from django.utils.connection import ConnectionDoesNotExist

from plans.models import Edition, NewsSource, Plan, Publication
from plans.preview.database import opened
from plans.preview.draft import draft_of_working_copy
from plans.preview.filling import image_of_draft
from plans.preview.remembered import Image, Remembered
from plans.preview.router import ALIAS, PreviewRouter, published_models
from plans.publishing.share import share_outlet


def test_within_it_the_published_tables_are_the_drafts_and_after_it_the_sites(plan: Plan) -> None:
    image = image_of_draft(draft_of_working_copy(plan))
    with opened(image):
        assert Edition.objects.get().number == 2
        assert Publication.objects.get().edition.note == "草稿，尚未发布"
        assert Plan.objects.get().pk == plan.pk  # the working copy stays where it is
    assert Edition.objects.get().number == 1


def test_what_is_written_within_it_is_gone_with_it(plan: Plan) -> None:
    with opened(image_of_draft(draft_of_working_copy(plan))):
        Publication.objects.update(slug="other")
        assert Publication.objects.get().slug == "other"
    assert Publication.objects.get().slug == "example"


def test_it_is_gone_also_after_a_fault(plan: Plan) -> None:
    with pytest.raises(ZeroDivisionError), opened(image_of_draft(draft_of_working_copy(plan))):
        raise ZeroDivisionError
    assert Edition.objects.get().number == 1
    with pytest.raises(ConnectionDoesNotExist):
        connections[ALIAS]


def test_another_thread_knows_nothing_of_it(plan: Plan) -> None:
    found: list[object] = []

    def look() -> None:
        found.append(PreviewRouter().db_for_read(Edition))
        try:
            connections[ALIAS]
        except ConnectionDoesNotExist:
            found.append("no connection")

    with opened(image_of_draft(draft_of_working_copy(plan))):
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
        assert PreviewRouter().db_for_read(Edition) == ALIAS
    assert found == [None, "no connection"]


def test_no_setting_names_it() -> None:
    assert ALIAS not in settings.DATABASES
    assert ALIAS not in list(connections)


def test_the_working_copy_and_accounts_are_never_routed_there() -> None:
    names = {model.__name__ for model in published_models()}
    assert names >= {"Document", "Edition", "EditionEntry", "Publication", "Withholding"}
    assert not names & {"Plan", "Measure", "Candidate", "Review", "ReviewLink"}


def test_the_images_that_were_not_looked_at_for_longest_are_dropped(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = len(image_of_draft(draft_of_working_copy(plan)))
    remembered = Remembered(most_bytes=2 * size + 1)
    composed: list[str] = []

    def look(name: str) -> Image:
        def compose() -> object:
            composed.append(name)
            return draft_of_working_copy(plan)

        return remembered.image(name, compose)  # type: ignore[arg-type]

    for name in ("a", "b", "a", "c", "a", "b"):
        look(name)
    assert composed == ["a", "b", "c", "b"]


def test_what_readers_see_changing_makes_an_image_anew(plan: Plan, staff: Client) -> None:
    assert "示例报" in staff.get("/preview/example/sources/a/").content.decode()
    outlet = NewsSource.objects.get()
    outlet.name = "改名的报（虚构）"
    outlet.save()
    share_outlet(outlet)
    assert "改名的报" in staff.get("/preview/example/sources/a/").content.decode()
