"""A form as the words of an index, and a query's term as a look for them.

A run of ideographs becomes its pairs and its last character, so that every character begins a
token: two and more are found by their pairs, a single one as the beginning of a token.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

LONGEST = 60  # characters of a token; the exact look sees the rest
_RUN = re.compile(r"<(?P<number>[^<>|]+)>|'(?P<word>[a-z]+)|(?P<ideographs>[^<>'|a-z0-9.]+)")


def tokens_of(form: str) -> list[str]:
    """The tokens by which a form is found, each once."""
    return sorted(set(_tokens(form)))


def needed_for(term: str) -> list[tuple[str, bool]]:
    """The tokens that a text must have to hold a term; whether a longer token will do as well."""
    return sorted(set(_needed(term)))


def _tokens(form: str) -> Iterator[str]:
    for run in _RUN.finditer(form):
        if ideographs := run["ideographs"]:
            yield from (first + second for first, second in pairwise(ideographs))
            yield ideographs[-1]
        else:
            yield (run["number"] or run["word"])[:LONGEST]


def _needed(term: str) -> Iterator[tuple[str, bool]]:
    for run in _RUN.finditer(term):
        if ideographs := run["ideographs"]:
            if len(ideographs) == 1:
                yield ideographs, True
            yield from ((first + second, False) for first, second in pairwise(ideographs))
        elif number := run["number"]:
            yield number[:LONGEST], False
        else:
            yield run["word"][:LONGEST], True
