"""How well articles are read and understood: `make intake-report`.

First each kind of finding with its counts, then by article what was missed and what is wrong.
"""

import sys
import unicodedata
from collections.abc import Iterator

from plans.intake.reading.read import read_file
from plans.intake.understand import understand
from tests.intake.corpus import samples
from tests.intake.measure import Score, scores, total
from tests.intake.telling import told

HEAD = ("found", "expected", "right", "precision", "recall")
WIDTH = 18


def by_article() -> dict[str, dict[str, Score]]:
    """The scores of every kind in every article."""
    return {
        sample.name: scores(told(understand(read_file(sample.data))), sample.expected)
        for sample in samples()
    }


def report(articles: dict[str, dict[str, Score]]) -> Iterator[str]:
    """The lines of the report."""
    yield "".join([f"{'':{WIDTH}}", *(f"{name:>11}" for name in HEAD)])
    for kind, score in total(articles.values()).items():
        counts = "".join(f"{one:11}" for one in (score.found, score.expected, score.right))
        precision = f"{score.precision:.1%}" if score.found else "-"
        recall = f"{score.recall:.1%}" if score.expected else "-"
        yield f"{kind:{WIDTH}}{counts}{precision:>11}{recall:>11}"
    for name, kinds in articles.items():
        if differing := list(_differences(kinds)):
            yield from ("", name, *differing)


def _differences(kinds: dict[str, Score]) -> Iterator[str]:
    for kind, score in kinds.items():
        for word, several in (("missed", score.missed), ("wrong", score.wrong)):
            for item in several:
                yield f"  {word:8}{kind:{WIDTH}}{_short(' | '.join(item))}"


def _short(text: str, width: int = 90) -> str:
    """The beginning that fits, where a Chinese character takes two places."""
    for place, character in enumerate(text):
        width -= 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if width < 0:
            return f"{text[:place]}…"
    return text


if __name__ == "__main__":
    sys.stdout.write("\n".join(report(by_article())) + "\n")
