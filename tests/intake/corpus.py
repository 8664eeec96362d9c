"""The articles of the tests: invented, in the manner of many outlets, each with what is in it.

A file is kept as text or as a page; `encoding` and `form` in what is expected of it say how its
bytes come in: in GB 18030, or as a DOCX.
"""

import io
import json
from pathlib import Path
from typing import Any

from docx import Document

FOLDER = Path(__file__).parent / "articles"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


def expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return found


def bytes_of(name: str) -> bytes:
    """What an editor would upload."""
    (file,) = (path for path in FOLDER.glob(f"{name}.*") if path.suffix != ".json")
    text = file.read_text("utf-8")
    told = expected(name)
    if told.get("form") == "docx":
        return _docx(text.splitlines())
    return text.encode(told.get("encoding", "utf-8"))


def _docx(lines: list[str]) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
