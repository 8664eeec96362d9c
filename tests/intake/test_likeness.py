"""Items are known again by what they are called, however it is written."""

import pytest

from plans.intake.likeness import Alike, Known, essence

PLAN = Alike(
    [
        Known("measure", "measure-1", "繁荣夜间经济"),
        Known("measure", "measure-2", "“六控十严禁”"),
        Known("zone", "zone-1", "东湖片区"),
        Known("project", "project-1", "国家级文化（广告）产业园"),
        Known("measure", "measure-3", "建设示例路发展轴"),
    ]
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("国家级文化(广告)产业园", "国家级文化（广告）产业园"),
        ("《示例规划》", "示例规划"),
        ("東湖片區", "东湖片区"),
        ("ＡＩ 产业园", "ai产业园"),
        ("“甲、乙”", "甲乙"),
    ],
)
def test_two_ways_to_write_are_one_name(one: str, other: str) -> None:
    assert essence(one) == essence(other)


def test_the_same_name_is_found_in_its_own_kind_alone() -> None:
    found = PLAN.same("zone", "「東湖片區」")
    assert found is not None
    assert found.key == "zone-1"
    assert PLAN.same("project", "东湖片区") is None


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("持续繁荣夜间经济", "measure-1"),
        ("高标准建设示例路发展轴", "measure-3"),
        ("抓实六控十严禁", "measure-2"),
        ("建设示例大道", None),
        ("繁荣早市经济", None),
        ("经济", None),
        ("", None),
    ],
)
def test_a_name_much_like_it_is_perhaps_meant(title: str, key: str | None) -> None:
    found = PLAN.near("measure", title)
    assert (found.key if found else None) == key


def test_what_is_added_is_found_too() -> None:
    plan = Alike([])
    plan.add(Known("zone", "zone-9", "西岭片区"))
    assert plan.same("zone", "西岭片区") == Known("zone", "zone-9", "西岭片区")
