"""Steps from one manifest to the next: whoever takes them all has the new one."""

from hypothesis import given
from hypothesis import strategies as st

from plans.documents.manifest import Entry
from plans.documents.steps import ManifestStep, steps

KEYS = ["zone-a", "zone-b", "measure-c", "measure-d", "bundle"]


@st.composite
def manifests(draw: st.DrawFn) -> list[Entry]:
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True))
    return [
        Entry(draw(st.sampled_from(["p", "q"])) + key, key, key[:4], "题", place, checksum)
        for place, key in enumerate(keys)
        for checksum in [draw(st.sampled_from("01"))]
    ]


def taken(entries: list[Entry], found: list[ManifestStep]) -> dict[str, Entry]:
    copy = {entry.key: entry for entry in entries}
    for step in found:
        if step.new is None:
            del copy[step.entry.key]
        else:
            copy[step.new.key] = step.new
    return copy


@given(manifests(), manifests())
def test_all_steps_together_lead_to_the_new_manifest(old: list[Entry], new: list[Entry]) -> None:
    found = steps(old, new)
    assert taken(old, found) == {entry.key: entry for entry in new}
    assert all(step.old != step.new for step in found)
    assert len({step.entry.key for step in found}) == len(found)


def test_a_step_says_what_it_is() -> None:
    a, b = Entry("a", "a", "zone", "甲", 0, "1"), Entry("b", "b", "zone", "乙", 1, "2")
    later = Entry("a", "a", "zone", "甲", 1, "1")
    new = Entry("b", "b", "zone", "乙", 0, "3")
    assert [step.change for step in steps([], [a])] == ["added"]
    assert [step.change for step in steps([a], [])] == ["removed"]
    assert [step.change for step in steps([a, b], [new, later])] == ["changed", "moved"]
