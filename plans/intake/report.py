"""What was found in an article, as one JSON object: by it the quality of the rules is measured."""

from dataclasses import asdict

from plans.documents.canonical import readable
from plans.intake.likeness import Alike
from plans.intake.proposing.report import proposals
from plans.intake.understand import Understanding


def report(found: Understanding, alike: Alike | None = None) -> str:
    """`span` is {paragraph, start, end}: paragraphs count from one, places in code points.

    With `alike`, the items of a plan, it tells what the plan would take from the article.
    """
    coverage = found.coverage()
    return readable(
        {
            "article": asdict(found.article),
            "headings": [asdict(heading) for heading in found.headings],
            "aims": [asdict(aim) for aim in found.aims],
            "zones": [asdict(zone) for zone in found.zones],
            "measures": [asdict(measure) for measure in found.measures],
            "projects": [asdict(project) for project in found.projects],
            "plans": [{"kind": "above", **asdict(plan)} for plan in found.plans],
            "targets": [
                {**asdict(target), "absolute": target.absolute} for target in found.targets
            ],
            "coverage": {
                "sentences": coverage.sentences,
                "covered": coverage.covered,
                "share": coverage.share,
            },
            **({"proposals": proposals(found, alike)} if alike else {}),
        }
    )
