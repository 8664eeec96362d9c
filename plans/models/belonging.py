"""Which item a row belongs to: the one on whose page it is changed."""

from django.db.models import Model

from plans.models.alignments import Alignment, Clause
from plans.models.candidates import Candidate
from plans.models.citations import CITED, Citation
from plans.models.content import NamedThing
from plans.models.departments import Responsibility
from plans.models.editions import Edition
from plans.models.evaluations import Evaluation
from plans.models.indicators import Baseline, Target, TargetRevision
from plans.models.items import Item
from plans.models.observations import Observation, ObservationCorrection
from plans.models.plans import Plan
from plans.models.progress import InvestmentYear, Milestone, ProgressUpdate
from plans.models.sources import ArticleImage, ArticleParagraph, Credit

_OWNERS: dict[type[Model], tuple[str, ...]] = {
    Alignment: Alignment.SUBJECTS,
    ArticleImage: ("article",),
    ArticleParagraph: ("article",),
    Baseline: ("indicator",),
    Candidate: ("plan",),
    Citation: (*CITED, "plan"),
    Clause: ("parent_plan",),
    Credit: ("article",),
    Edition: ("plan",),
    Evaluation: ("plan",),
    InvestmentYear: ("project",),
    Milestone: ("measure", "project"),
    NamedThing: ("measure",),
    Observation: ("indicator",),
    ObservationCorrection: ("observation",),
    ProgressUpdate: ("measure", "project"),
    Responsibility: ("measure", "project", "indicator"),
    Target: ("indicator", "revision"),
    TargetRevision: ("indicator",),
}


def owner_of(row: Model) -> Model:
    """The item that the row is a part of, or the plan; the row itself where it is no part."""
    for name in _OWNERS.get(type(row), ()):
        if getattr(row, f"{name}_id") is not None:
            return owner_of(getattr(row, name))
    return row


def plan_of_row(row: Model) -> Plan | None:
    """The plan that a row belongs to, if any."""
    owner = owner_of(row)
    if isinstance(owner, Plan):
        return owner
    if isinstance(owner, Item):
        return owner.plan
    plan = getattr(owner, "plan", None)
    return plan if isinstance(plan, Plan) else None


def reference(row: Model) -> str:
    """The row's table and primary key, as one text: plans.measure/12."""
    return f"{row._meta.label_lower}/{row.pk}"
