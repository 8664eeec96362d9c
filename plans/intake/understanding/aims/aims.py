"""All aims of an article, each once."""

from collections.abc import Iterator, Sequence

from plans.intake.characters import alike
from plans.intake.understanding.aims.aim import Aim
from plans.intake.understanding.aims.ambitions import ambitions
from plans.intake.understanding.aims.goals import goals
from plans.intake.understanding.aims.strategies import strategies
from plans.intake.understanding.spans import Line, Passage
from plans.intake.understanding.times import Times


def aims(lines: Sequence[Line], times: Times) -> list[Aim]:
    """What the article says of goal, strategies, positionings and ambitions, in its order."""
    found: dict[tuple[str, str], Aim] = {}
    for line in lines:
        for sentence in line.sentences:
            if not times.is_past(sentence):
                for aim in _of(sentence):
                    found.setdefault((aim.kind, alike(aim.name)), aim)
    above = {name for kind, name in found if kind != "ambition"}
    return [aim for (kind, name), aim in found.items() if kind != "ambition" or name not in above]


def _of(sentence: Passage) -> Iterator[Aim]:
    beside = [*goals(sentence), *strategies(sentence)]
    yield from beside
    yield from ambitions(sentence, beside)
