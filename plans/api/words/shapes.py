"""What each class of the API's schema is."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.api.tables.known import TABLES
from plans.documents.items import ITEM_SHAPES
from plans.pages.titles import KIND_TITLES

_MEANINGS: Final[dict[str, Promise]] = {
    "AlignedItem": gettext_lazy("An item that carries out a clause."),
    "Alignment": gettext_lazy("A clause of a plan above that the item carries out."),
    "AbsentPlanAnswer": gettext_lazy("The plan before a chain, which readers do not get."),
    "AreaLink": gettext_lazy("An administrative area, which plans share."),
    "Baseline": gettext_lazy("What a target is counted from."),
    "BaselineFigure": gettext_lazy("What a target is counted from, without its sources."),
    "ChainedPlanAnswer": gettext_lazy("A plan of a chain, in its live edition."),
    "ChangesAnswer": gettext_lazy("What differs between two editions."),
    "Citation": gettext_lazy("Where a statement or figure comes from."),
    "Clause": gettext_lazy("A part of a plan above."),
    "Correction": gettext_lazy("The value that an observation had until it was corrected."),
    "Credit": gettext_lazy("Somebody with a part in an article."),
    "DifferenceAnswer": gettext_lazy("One item that differs between two editions."),
    "Duty": gettext_lazy("An item, and the part that the department has in it."),
    "EditionAnswer": gettext_lazy("An edition: a published state of a plan that never changes."),
    "EventAnswer": gettext_lazy(
        "One entry of an edition that is another than in the edition before. The document stands "
        "at its path in this edition; raw=1 gives the bytes of the new checksum."
    ),
    "EventsPage": gettext_lazy("A page of the feed, of one edition at most."),
    "EvaluationDocument": gettext_lazy("The evaluation that an edition is."),
    "FieldChangeAnswer": gettext_lazy("A field that differs."),
    "FieldError": gettext_lazy("What is wrong with one parameter."),
    "FollowedAnswer": gettext_lazy("An indicator that stands in several plans of a chain."),
    "FortuneAnswer": gettext_lazy("What became of one item in the plan that follows."),
    "HitsPage": gettext_lazy("A page of what was found."),
    "HitAnswer": gettext_lazy("An item that was found, with what was looked for marked."),
    "Image": gettext_lazy("A picture of an article, by name and caption alone."),
    "InvestmentYear": gettext_lazy("What a project was to cost in a year, and what it did."),
    "Link": gettext_lazy("A reference to another item of the same edition."),
    "Milestone": gettext_lazy("What is to be done by the end of a period."),
    "NamedThing": gettext_lazy("A policy, slogan or place that a measure names."),
    "Observation": gettext_lazy("What was measured in one period."),
    "ObservedFigure": gettext_lazy("What was measured in one period, without its sources."),
    "OutletDocument": gettext_lazy("A news outlet whose articles plans cite."),
    "OutletLink": gettext_lazy("A news outlet, which plans share."),
    "PassageAnswer": gettext_lazy("What stands around the first hit."),
    "Picture": gettext_lazy("A picture in several sizes, with its source."),
    "PathPoint": gettext_lazy("What is expected by the end of a year."),
    "PlanAnswer": gettext_lazy("A plan, and the edition that it is read in."),
    "PlanDocument": gettext_lazy("A plan."),
    "ProblemDocument": gettext_lazy("What went wrong (RFC 9457)."),
    "ProgressDocument": gettext_lazy("The monitoring board of a plan."),
    "ProgressUpdate": gettext_lazy("A report of how a measure or project goes."),
    "Rendition": gettext_lazy("A picture in one size: its file is /media/<checksum>.webp."),
    "Responsibility": gettext_lazy("A department, and its part in the item."),
    "Revision": gettext_lazy("A decided change of a target."),
    "SegmentAnswer": gettext_lazy("A part of a text."),
    "StandingAnswer": gettext_lazy("An indicator as one plan of a chain has it."),
    "StoredDocument": gettext_lazy("A document as it is stored: what it refers to is a key."),
    "SuccessionAnswer": gettext_lazy("A plan beside the one that it follows, and their chain."),
    "Support": gettext_lazy("A statement that cites the article."),
    "Target": gettext_lazy("What is to be reached, how surely, and by when."),
    "TrackedAction": gettext_lazy("A measure or project on the board."),
    "TrackedIndicator": gettext_lazy("An indicator on the board."),
    "TargetFigure": gettext_lazy("What is to be reached, without its sources."),
    "Verdict": gettext_lazy("How an indicator stands."),
}

_KINDS: Final[dict[str, str]] = {shape.__name__: kind for kind, shape in ITEM_SHAPES.items()}
_PAGES: Final[set[str]] = {f"{name.title().replace('-', '')}Page" for name in TABLES}


def shape_meaning(name: str) -> str:
    """What a class is, in the language of the moment. Raises `KeyError`."""
    if kind := _KINDS.get(name):
        return _("One item of a plan: %(kind)s.") % {"kind": KIND_TITLES[kind]}
    if name in _PAGES and name not in _MEANINGS:
        return _("A page of a list.")
    return str(_MEANINGS[name])
