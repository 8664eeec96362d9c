"""The interface speaks Chinese: every text that code and templates show stands in the catalogue."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "portal" / "locale" / "zh_Hans" / "LC_MESSAGES"
CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext"}
TRANSLATE = re.compile(r"""{%\s*translate\s+(?:"([^"]*)"|'([^']*)')""")
NOT_OURS = ("警告", "撤稿", "提交审", "送审核", "审核", "审批", "排期", "团队")
"""Words beside 提醒, 撤下, 送审, 审校, 定时发布 and 编制组, for the same things."""
BLOCK = re.compile(r"{%\s*blocktranslate\b[^%]*%}(.*?){%\s*(?:plural|endblocktranslate)\s*%}", re.S)


def test_every_text_is_translated() -> None:
    catalogue = polib.pofile(str(FOLDER / "django.po"))
    known = {entry.msgid for entry in catalogue if not entry.obsolete}
    missing = {text for text in [*_texts_of_templates(), *_texts_of_code()] if text not in known}
    assert missing == set()


def test_no_entry_is_empty_fuzzy_or_without_its_placeholders() -> None:
    entries = [entry for entry in polib.pofile(str(FOLDER / "django.po")) if not entry.obsolete]
    assert [entry.msgid for entry in entries if not entry.translated() or entry.fuzzy] == []
    for entry in entries:
        text = _translation(entry)
        assert set(_placeholders(entry.msgid)) == set(_placeholders(text)), entry.msgid


def test_the_compiled_catalogue_is_that_of_the_texts() -> None:
    written = polib.pofile(str(FOLDER / "django.po"))
    compiled = polib.mofile(str(FOLDER / "django.mo"))
    expected = {(e.msgctxt, e.msgid): e.msgstr for e in written if not e.obsolete}
    assert {(e.msgctxt, e.msgid): e.msgstr for e in compiled} == expected


def test_one_thing_has_one_word() -> None:
    assert [(text, word) for text in _chinese_texts() for word in NOT_OURS if word in text] == []


def test_an_edition_is_rolled_back_and_a_review_is_sent_back() -> None:
    entries = polib.pofile(str(FOLDER / "django.po"))
    rolled = {entry.msgid for entry in entries if "回退" in _translation(entry)}
    sent = {entry.msgid for entry in entries if "退回" in _translation(entry)}
    assert rolled
    assert sent
    assert [text for text in rolled if not re.search(r"\broll(ed)?\b", text, re.I)] == []
    assert [text for text in sent if re.search(r"\broll(ed)?\b", text, re.I)] == []


def _chinese_texts() -> Iterator[str]:
    """Of the catalogue, and of the pages that are written in Chinese as a whole."""
    yield from map(_translation, polib.pofile(str(FOLDER / "django.po")))
    for path in (ROOT / "templates").rglob("*.zh.html"):
        yield path.read_text("utf-8")


def _translation(entry: polib.POEntry) -> str:
    return entry.msgstr or entry.msgstr_plural[0]


def _placeholders(text: str) -> list[str]:
    return re.findall(r"%\(\w+\)[sd]|%s", text)


def _texts_of_templates() -> Iterator[str]:
    for path in (ROOT / "templates").rglob("*.html"):
        source = path.read_text("utf-8")
        for double, single in TRANSLATE.findall(source):
            yield double or single
        for block in BLOCK.findall(source):
            trimmed = " ".join(line.strip() for line in block.strip().splitlines())
            yield re.sub(r"{{\s*(\w+)\s*}}", r"%(\1)s", trimmed)


def _texts_of_code() -> Iterator[str]:
    for room in ("plans", "portal"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    yield from _first_text(node) if node.func.id in CALLS else ()


def _first_text(call: ast.Call) -> Iterator[str]:
    first = call.args[0] if call.args else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        yield first.value
