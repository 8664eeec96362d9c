"""What is not sent again, because the reader has it (RFC 9110, 13)."""

import pytest
from django.utils.http import http_date
from hypothesis import given
from hypothesis import strategies as st

from plans.published import codings
from tests.asking import Reply, ask
from tests.documents.strategies import steadily
from tests.published.front.answering import TEXT, fronted, page

CODINGS = ["br", "gzip", "identity"]
OPAQUE = st.text(st.sampled_from("abW/,* x-"), max_size=6)
"""What stands between the quotes of a tag; commas and `W/` may, too."""
TAGS = st.lists(st.builds('{}"{}"'.format, st.sampled_from(["", "W/"]), OPAQUE), max_size=4)


def asked(condition: str = "", value: str = "", coding: str = "br", text: str = TEXT) -> Reply:
    headers = {"Accept-Encoding": coding, **({condition: value} if condition else {})}
    return ask(fronted(page(text)), "/", headers)


def tag(coding: str = "br", text: str = TEXT) -> str:
    return str(asked(coding=coding, text=text).headers["ETag"])


def test_each_form_has_a_strong_tag_of_its_own() -> None:
    tags = {tag(coding) for coding in CODINGS}
    assert len(tags) == len(CODINGS)
    assert [found for found in tags if found.startswith("W/")] == []


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_another_compressor_gives_another_tag(coding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tag(coding)
    monkeypatch.setitem(codings.COMPRESSORS, coding, "another")
    assert tag(coding) != before
    assert tag("identity").removesuffix('"') in tag(coding)


def test_another_content_has_another_tag() -> None:
    assert tag(text=TEXT) != tag(text=TEXT + "。")
    assert tag(text=TEXT) == tag(text=TEXT)


def test_a_tag_that_the_view_gave_is_kept() -> None:
    response = page(ETag='"mine"')
    assert ask(fronted(response), "/").headers["ETag"] == '"mine"'
    compressed = ask(fronted(response), "/", {"Accept-Encoding": "br"})
    known = compressed.headers["ETag"] or ""
    assert known.startswith('"mine-br-')
    again = ask(fronted(response), "/", {"Accept-Encoding": "br", "If-None-Match": known})
    assert again.status == 304


@pytest.mark.parametrize("coding", CODINGS)
@steadily
@given(before=TAGS, after=TAGS, weak=st.booleans(), comma=st.sampled_from([",", " , ", ",\t"]))
def test_a_list_that_holds_the_tag_is_answered_304(
    coding: str, before: list[str], after: list[str], *, weak: bool, comma: str
) -> None:
    own = tag(coding).removeprefix("W/")
    known = comma.join([*before, f"W/{own}" if weak else own, *after])
    reply = asked("If-None-Match", known, coding)
    assert (reply.status, reply.body) == (304, b"")


@steadily
@given(TAGS)
def test_a_list_without_the_tag_is_answered_in_full(tags: list[str]) -> None:
    assert asked("If-None-Match", ", ".join(tags)).decoded.decode() == TEXT


@steadily
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_garbage_is_put_up_with(value: str) -> None:
    assert asked("If-None-Match", value).status == (304 if value.strip() == "*" else 200)


def test_an_asterisk_stands_for_whatever_there_is() -> None:
    assert asked("If-None-Match", "*").status == 304


def test_the_tag_of_another_form_is_no_reason_to_send_nothing() -> None:
    assert asked("If-None-Match", tag("gzip"), "br").status == 200
    assert asked("If-None-Match", tag("identity"), "gzip").status == 200


def test_304_says_what_a_cache_must_learn_and_nothing_of_the_content() -> None:
    said = {
        "Cache-Control": "public, no-cache",
        "Content-Location": "/plans/",
        "Content-Security-Policy": "default-src 'none'",
        "Date": http_date(0),
        "Expires": http_date(0),
        "Last-Modified": http_date(0),
        "X-Content-Type-Options": "nosniff",
    }
    response = page(**said, Content_Language="zh-hans", Content_Disposition="inline")
    full = ask(fronted(response), "/", {"Accept-Encoding": "br"})
    known = {"Accept-Encoding": "br", "If-None-Match": str(full.headers["ETag"])}
    again = ask(fronted(response), "/", known)
    assert again.status == 304
    kept = {**said, "Vary": "Accept-Encoding", "ETag": full.headers["ETag"]}
    assert dict(again.headers.items()) == kept
    head = ask(fronted(response), "/", known, method="HEAD")
    assert (head.status, head.headers.items()) == (304, again.headers.items())


def test_a_date_counts_where_no_tag_is_given() -> None:
    response = page(Last_Modified=http_date(1000))
    for moment, status in ((999, 200), (1000, 304), (1001, 304)):
        since = {"If-Modified-Since": http_date(moment)}
        assert ask(fronted(response), "/", since).status == status
        assert ask(fronted(response), "/", {**since, "If-None-Match": '"x"'}).status == 200


def test_who_wants_a_form_that_is_not_there_is_told_so() -> None:
    assert asked("If-Match", '"other"', "identity").status == 412
    assert asked("If-Match", tag("identity"), "identity").status == 200
    assert asked("If-Match", "*").status == 200
