"""What of a typed text may be a mark. Pure.

CommonMark takes many an innocent line for a mark: a footnote's star, "2021. " at the start of a
line, a line below a list. What is not meant is escaped before the parser sees it.
"""

import re
from collections.abc import Iterator

_ANY_MARK = re.compile(r"\*\*|`|\]\(|\\|\||\n[ \t]*\n|^[ ]{0,3}(?:#{1,6}|-|1\.)[ \t]", re.MULTILINE)

_BULLET = re.compile(r"(?P<indent>[ \t]*)-[ \t]+\S")
_NUMBERED = re.compile(r"(?P<indent>[ \t]*)(?P<number>[0-9]{1,9})\.[ \t]+\S")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+[^\s#]")
_LOOKS_LIKE_A_MARK = re.compile(r"([ \t]*(?:[0-9]{1,9})?)([-*+.)#])(?=[ \t]|#|$)")


def has_marks(text: str) -> bool:
    """Whether any of a text may be a mark; if not, no parser needs to look at it."""
    return bool(_ANY_MARK.search(text))


def tidied(text: str) -> str:
    """The text in which only what is meant as a mark at the start of a line can be taken for one.

    A numbered list begins with 1 and counts on. It ends with the first line that is not indented.
    """
    return "\n".join(_lines(text))


def _lines(text: str) -> Iterator[str]:
    counted: dict[str, int] = {}
    in_list = False
    for typed in text.split("\n"):
        line = typed.rstrip(" \t")  # two blanks at the end, which nobody sees, would break the line
        if _is_list_item(line, counted):
            in_list = True
            yield line
        elif not line:
            yield line
        else:
            indented = line.startswith((" ", "\t"))
            if in_list and not indented:
                in_list = False
                counted.clear()
                yield ""
            yield line if _HEADING.match(line) else _escaped(line)


def _is_list_item(line: str, counted: dict[str, int]) -> bool:
    if numbered := _NUMBERED.match(line):
        number = int(numbered["number"])
        if number not in (1, counted.get(numbered["indent"], 0) + 1):
            return False
        counted[numbered["indent"]] = number
        return True
    return bool(_BULLET.match(line))


def _escaped(line: str) -> str:
    return (
        _LOOKS_LIKE_A_MARK.sub(r"\1\\\2", line, count=1) if _LOOKS_LIKE_A_MARK.match(line) else line
    )
