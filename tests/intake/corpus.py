"""Articles about invented places, each in the form that an editor would have it in.

`name.json` beside each holds what a person finds in it: nothing there follows from the rules, so a
rule that finds less is wrong, and not the article. Its fields are those of `telling.told`, and
what people may see in two ways is told in one:

- A paragraph is told by how it begins, or by its two ends with … between them. A row of a table
  is one.
- A heading stands in a line of its own; a short sentence that opens a paragraph is a section.
- 一核两翼 as a layout is a zone, and so are its parts where they are named.
- A label keeps a verb that brings something new (新增学位) and loses those that say nothing of it
  (完成, 实现). A range is 3–5, 翻两番 is 4 番, 六成 is 6 成, and 五分之三 is 0.6 without a unit.
- What was reached, what a project costs and a figure within a name are no targets. What is to be
  reached 今年 is one of that year. Words alone (与经济增长同步) are one with neither value nor unit.
"""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import docx

FOLDER: Final = Path(__file__).parent / "articles"


@dataclass(frozen=True)
class Sample:
    """An article as it is kept and as it is given, and what is to be found in it."""

    name: str
    text: str
    data: bytes
    expected: dict[str, Any]


def samples() -> list[Sample]:
    """All articles, by name."""
    files = [path for path in FOLDER.iterdir() if path.suffix != ".json"]
    return sorted((_sample(path) for path in files), key=lambda sample: sample.name)


def _sample(path: Path) -> Sample:
    name, *forms = path.name.split(".")
    form = next((_FORMS[one] for one in forms if one in _FORMS), str.encode)
    text = path.read_text("utf-8")
    expected = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return Sample(name, text, form(text), expected)


def _word_document(text: str) -> bytes:
    """A paragraph a line, the first of them in the style of titles."""
    document = docx.Document()
    title, *lines = text.splitlines()
    document.add_heading(title)
    for line in lines:
        document.add_paragraph(line)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


_FORMS: Final[dict[str, Callable[[str], bytes]]] = {
    "docx": _word_document,
    "gbk": lambda text: text.encode("gbk"),
}
"""What is kept as readable text and given in another form: deer.gbk.html, frost.docx.txt."""
