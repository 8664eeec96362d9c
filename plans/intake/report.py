"""What was found in an article, as one JSON object: by it the quality of the rules is measured."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from plans.documents.canonical import readable
from plans.intake.likeness import Alike
from plans.intake.proposing.report import proposals
from plans.intake.understand import Understanding
from plans.intake.understanding.rules import Finding


def report(found: Understanding, alike: Alike | None = None) -> str:
    """`span` is {paragraph, start, end}: paragraphs count from one, places in code points.

    Each finding has the name of its `rule` and its `confidence`, from 0 to 1; `doubt` tells why
    that is less than the rule's own, or is null. With `alike`, the items of a plan, it tells what
    the plan would take from the article.
    """
    coverage = found.coverage()
    return readable(
        {
            "article": asdict(found.article),
            "period": asdict(found.period) if found.period else None,
            "headings": _told(found.headings),
            "sections": _told(found.sections),
            "aims": _told(found.aims),
            "zones": _told(found.zones),
            "measures": _told(found.measures),
            "projects": _told(found.projects),
            "named_things": _told(found.named_things),
            "plans": [{"kind": "above", **plan} for plan in _told(found.plans)],
            "areas": _told(found.areas),
            "departments": _told(found.departments),
            "periods": _told(found.periods),
            "targets": [
                {**told, "absolute": target.absolute}
                for target, told in zip(found.targets, _told(found.targets), strict=True)
            ],
            "coverage": {
                "sentences": coverage.sentences,
                "covered": coverage.covered,
                "share": coverage.share,
            },
            "unread": [
                {"text": sentence.text, "span": asdict(sentence.whole)} for sentence in found.unread
            ],
            **({"proposals": proposals(found, alike)} if alike else {}),
        }
    )


def _told(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """What is found first, then where and by which rule."""
    return [dict(sorted(asdict(one).items(), key=_place)) for one in findings]


def _place(item: tuple[str, object]) -> int:
    names = ("span", "rule", "confidence", "doubt")
    return names.index(item[0]) + 1 if item[0] in names else 0
