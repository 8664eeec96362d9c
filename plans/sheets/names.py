"""Words on the way in: what people call sheets, columns and values, in either language."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import override

from plans.documents.kinds import ItemKind

LANGUAGES = ("zh-hans", "en")


def said(words: str | Promise) -> str:
    """As the reader's language has it."""
    return capfirst(str(words))


def in_every_language(words: str | Promise) -> Iterator[str]:
    for language in LANGUAGES:
        with override(language):
            yield folded(said(words))


def folded(text: str) -> str:
    """For comparing what people type with what is meant."""
    return " ".join(text.split()).casefold()


def shown(text: str) -> str:
    """A cell's text inside a message: short, and of characters that can be printed."""
    line = "".join(letter if letter.isprintable() else "�" for letter in text[:41])
    return line if len(text) <= 40 else line[:40] + "…"


@dataclass
class Titles:
    """What items are called, so that a cell can name them by key or by title."""

    by_key: dict[ItemKind, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    keys: dict[ItemKind, dict[str, set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )

    def learn(self, kind: ItemKind, key: str, title: str) -> None:
        """The latest title is shown, each is understood."""
        self.by_key[kind][key] = title
        self.keys[kind][folded(title)].add(key)

    def called(self, kind: ItemKind, words: str) -> set[str]:
        """The keys of the items that have, or had, this title."""
        return self.keys[kind].get(folded(words), set())


@cache
def typed_for(choices: type[TextChoices]) -> Mapping[str, str]:
    """What may be typed for each value of a closed list: its label in a language, or its code."""
    typed: dict[str, str] = {}
    for choice in choices:
        for words in (*in_every_language(choice.label), folded(choice.value)):
            typed.setdefault(words, choice.value)
    return typed
