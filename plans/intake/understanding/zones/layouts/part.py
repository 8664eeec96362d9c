"""A part of a layout: how many of what it counts."""

from dataclasses import dataclass

from plans.intake.characters import any_of
from plans.intake.understanding.numerals import value_of

KINDS = {
    "核": ("核心", "核"),
    "心": ("中心", "心"),
    "主": ("主城", "主"),
    "副": ("副中心", "副"),
    "极": ("增长极", "极"),
    "轴": ("发展轴", "轴线", "轴"),
    "带": ("发展带", "带"),
    "廊": ("走廊", "廊道", "廊"),
    "圈": ("圈层", "圈"),
    "环": ("环线", "环"),
    "屏": ("屏障", "屏"),
    "翼": ("翼",),
    "片": ("片区", "片"),
    "团": ("组团", "团"),
    "块": ("板块", "块"),
    "湾": ("湾区", "湾"),
    "城": ("新城", "城区", "城"),
    "区": ("新区", "功能区", "区"),
    "园": ("园区", "园"),
    "港": ("港",),
    "谷": ("谷",),
    "岛": ("岛",),
}
"""What a layout counts, and how it is written where the layout is told."""

_KIND_OF = {written: kind for kind, ways in KINDS.items() for written in ways}
COUNTED = f"(?:{any_of(_KIND_OF)})"


@dataclass(frozen=True)
class Part:
    """“两带” of a layout: how many there are (null: 多), and of what kind."""

    count: int | None
    kind: str

    def agrees_with(self, number: int) -> bool:
        return number > 1 if self.count is None else number == self.count


def part_of(number: str, written: str) -> Part:
    known = "".join("两" if character == "双" else character for character in number)
    count = None if set(known) & set("多全") else int(value_of(known))
    return Part(count, _KIND_OF.get(written, written[:1]))
