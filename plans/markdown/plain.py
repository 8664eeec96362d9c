"""A text without its marks, for whatever is no page: search, descriptions, feeds, pictures."""

from collections.abc import Iterator

from markdown_it.token import Token

from plans.markdown.parsing import tokens_of
from plans.markdown.source import has_marks


def plain_text(text: str) -> str:
    """What a reader reads of it, one line for each paragraph, item (with its number) and row."""
    if not has_marks(text):
        return text
    return "\n".join(_lines(tokens_of(text)))


def _lines(tokens: list[Token]) -> Iterator[str]:
    row: list[str] | None = None
    number = ""
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield " ".join(filter(None, row or []))
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_said(token))
        elif token.type == "list_item_open":
            number = f"{token.info}. " if token.info else ""
        elif token.type == "inline":
            yield number + _said(token)
            number = ""


def _said(inline: Token) -> str:
    return "".join(
        "\n" if token.type in ("softbreak", "hardbreak") else token.content
        for token in inline.children or []
    )
