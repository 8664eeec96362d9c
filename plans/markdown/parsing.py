"""A text to tokens: CommonMark without what surprises in Chinese prose, and without HTML."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from plans.markdown.source import tidied

_ADDRESS = re.compile(r"https?://[^\s/?#]\S*|/(?![/\\])\S*|/", re.IGNORECASE)
_STRONG = "**"

OFF = [
    # `-----` below a line, four blanks before one, "> 90%", "[1]: " would all be taken for marks.
    *("code", "fence", "blockquote", "hr", "lheading", "reference", "html_block"),
    *("html_inline", "image", "autolink", "entity", "emphasis"),
]


def tokens_of(text: str) -> list[Token]:
    """The blocks of a text, each with its inline tokens as children."""
    return _PARSER.parse(tidied(text))


def html_of(tokens: list[Token]) -> str:
    """HTML that is not cleaned yet."""
    return str(_PARSER.renderer.render(tokens, _PARSER.options, {}))


def _strong(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # how markdown-it calls it
    """**Bold** between any two pairs of stars that touch what is between them.

    CommonMark's own rule asks for blanks or punctuation outside, which Chinese does not set.
    """
    start, last = state.pos, state.posMax
    if not state.src.startswith(_STRONG, start):
        return False
    end = state.src.find(_STRONG, start + 2, last)
    inner = state.src[start + 2 : end] if end > 0 else ""
    if not inner or inner != inner.strip() or "*" in (inner[0], state.src[end + 2 : end + 3]):
        return False
    if not silent:
        state.push("strong_open", "strong", 1).markup = _STRONG
        state.pos, state.posMax = start + 2, end
        state.md.inline.tokenize(state)
        state.posMax = last
        state.push("strong_close", "strong", -1).markup = _STRONG
    state.pos = end + 2
    return True


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802  # as the library calls it
        """http, https, or a path of this site."""
        return bool(_ADDRESS.fullmatch(url))


def _parser() -> MarkdownIt:
    parser: MarkdownIt = _Parser("commonmark", {"html": False}).enable("table").disable(OFF)
    parser.inline.ruler.before("link", "strong", _strong)
    return parser


_PARSER = _parser()
