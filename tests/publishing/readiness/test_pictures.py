"""The check of what stands in place of pictures."""

from typing import Any

import pytest

from tests.publishing.readiness.finding import found, places

PICTURE = "picture-without-words"


def pictured(alt: str) -> dict[str, Any]:
    rendition = {"checksum": "a" * 64, "media_type": "image/webp", "width": 480, "height": 320}
    picture = {"alt": alt, "caption": "示例说明（虚构）。", "renditions": [rendition]}
    return {"zones[0].pictures": [picture]}


@pytest.mark.parametrize(
    "alt", ["图片", "图1", "IMG_2031.jpg", "DSC 0042", "photo", "江边 公园.png", "-", "12"]
)
def test_words_that_say_nothing_are_an_error(alt: str) -> None:
    assert places(PICTURE, pictured(alt)) == ["zone-one.pictures"]
    assert [finding.data for finding in found(PICTURE, pictured(alt))] == [{"alt": alt}]


@pytest.mark.parametrize("alt", ["江边的步道和两棵树", "图书馆的大门", "Two trees by the river"])
def test_words_that_say_what_is_seen_are_none(alt: str) -> None:
    assert places(PICTURE, pictured(alt)) == []


def test_captions_are_ones_own_words_too() -> None:
    changes = pictured("江边的步道")
    changes["zones[0].pictures"][0]["caption"] = "待补充"
    assert places("placeholder", changes) == ["zone-one.pictures"]
