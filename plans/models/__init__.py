"""The working copy (areas, plans, content, indicators, projects, sources), what is published, and
what readers report.

Invariants stand in the database, by name. Only `publishing` writes the published tables, and only
`published` reads them for the public.
"""

from plans.models.areas import Area
from plans.models.candidates import Candidate, HeldBecause, Schedule, ScheduleState
from plans.models.content import (
    Aim,
    Keyword,
    Measure,
    NamedThing,
    ParentPlan,
    Section,
    Term,
    Zone,
)
from plans.models.corrections import CorrectionGate, CorrectionReport, CorrectionSender
from plans.models.departments import Department, Responsibility
from plans.models.editions import (
    Document,
    Edition,
    EditionEntry,
    Publication,
    Release,
    SharedFact,
)
from plans.models.indicators import Baseline, Indicator, Observation, Target, TargetRevision
from plans.models.items import Item
from plans.models.live_items import LiveFacet, LiveItem, LivePiece
from plans.models.plans import Plan
from plans.models.projects import ProgressUpdate, Project
from plans.models.site import SiteProfile
from plans.models.sources import (
    CITED,
    Article,
    ArticleImage,
    ArticleParagraph,
    Citation,
    Credit,
    NewsSource,
)
from plans.models.succession import Succession
from plans.models.uploads import SheetUpload
from plans.models.withholdings import Withholding

__all__ = [
    "CITED",
    "Aim",
    "Area",
    "Article",
    "ArticleImage",
    "ArticleParagraph",
    "Baseline",
    "Candidate",
    "Citation",
    "CorrectionGate",
    "CorrectionReport",
    "CorrectionSender",
    "Credit",
    "Department",
    "Document",
    "Edition",
    "EditionEntry",
    "HeldBecause",
    "Indicator",
    "Item",
    "Keyword",
    "LiveFacet",
    "LiveItem",
    "LivePiece",
    "Measure",
    "NamedThing",
    "NewsSource",
    "Observation",
    "ParentPlan",
    "Plan",
    "ProgressUpdate",
    "Project",
    "Publication",
    "Release",
    "Responsibility",
    "Schedule",
    "ScheduleState",
    "Section",
    "SharedFact",
    "SheetUpload",
    "SiteProfile",
    "Succession",
    "Target",
    "TargetRevision",
    "Term",
    "Withholding",
    "Zone",
]
