"""Cells that name other items: by key, with the title beside it for people.

Several stand one a line. On the way in a title alone will do, as long as one item has it, and so
will keys alone in one line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from plans.documents.kinds import ItemKind
from plans.sheets.cells import Form
from plans.sheets.names import Titles, folded, shown
from plans.sheets.tables import Cell

LONGEST_CELL = 32_000  # characters; spreadsheets cut off beyond 32,767
_BETWEEN_KEYS = re.compile(r"[\s,，、;；]+")


@dataclass(frozen=True)
class Reference(Form):
    kind: ItemKind

    def write(self, value: Any, titles: Titles) -> Cell:
        return Cell("" if value is None else beside(self.kind, value, titles))

    def read(self, text: str, titles: Titles) -> str:
        return named(self.kind, text, titles)


@dataclass(frozen=True)
class References(Form):
    kind: ItemKind

    def write(self, value: Any, titles: Titles) -> Cell:
        text = "\n".join(beside(self.kind, key, titles) for key in value)
        return Cell(text if len(text) <= LONGEST_CELL else "\n".join(value))

    def read(self, text: str, titles: Titles) -> list[str]:
        found: list[str] = []
        for key in _each(self.kind, text, titles):
            if key in found:
                raise ValidationError(_("“%(value)s” stands in it twice.") % {"value": shown(key)})
            found.append(key)
        return found


def beside(kind: ItemKind, key: str, titles: Titles) -> str:
    return f"{key} {titles.by_key[kind].get(key, '')}".rstrip()


def named(kind: ItemKind, text: str, titles: Titles) -> str:
    """The key of the item that the text names."""
    key, _blank, words = text.strip().partition(" ")
    if key in titles.by_key[kind]:
        others = titles.called(kind, words)
        if others and not _is_beside(kind, text, titles):
            raise ValidationError(
                _("The key %(key)s is that of “%(title)s”, not of “%(other)s”.")
                % {
                    "key": key,
                    "title": shown(titles.by_key[kind][key]),
                    "other": shown(words),
                }
            )
        return key
    keys = titles.called(kind, text)
    if len(keys) == 1:
        return next(iter(keys))
    words = _("several items are called so: give the key") if keys else _("there is no such item")
    raise ValidationError(
        _("“%(value)s”: %(reason)s.") % {"value": shown(folded(text)), "reason": words}
    )


def _each(kind: ItemKind, text: str, titles: Titles) -> Iterator[str]:
    for line in text.split("\n"):
        pieces = [piece for piece in _BETWEEN_KEYS.split(line) if piece]
        only_keys = all(piece in titles.by_key[kind] for piece in pieces)
        if only_keys and not _is_beside(kind, line, titles):  # a title may look like a key
            yield from pieces
        else:
            yield named(kind, line, titles)


def _is_beside(kind: ItemKind, text: str, titles: Titles) -> bool:
    """Whether a key stands there with the title of its own item."""
    key, _blank, words = text.strip().partition(" ")
    return key in titles.by_key[kind] and key in titles.called(kind, words)
