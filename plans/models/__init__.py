"""The working copy (areas, plans, content, indicators, projects, sources), its way through review,
what is published, what readers report, and the trail of who did what.

Invariants stand in the database, by name. Only `publishing` writes the published tables, and only
`published` reads them for the public.
"""

from plans.models.acknowledgements import Acknowledgement
from plans.models.alignments import Alignment, Clause
from plans.models.areas import Area
from plans.models.audit import AuditEntry
from plans.models.blobs import Blob, DocumentBlob
from plans.models.candidates import Candidate, HeldBecause, Schedule, ScheduleState
from plans.models.citations import CITED, Citation
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
from plans.models.evaluations import Evaluation
from plans.models.indicators import Baseline, Indicator, Target, TargetRevision
from plans.models.intakes import Intake, Proposal
from plans.models.items import Item
from plans.models.live_items import LiveFacet, LiveItem, LivePiece
from plans.models.observations import Observation, ObservationCorrection
from plans.models.pictures import PICTURED, Picture, Rendition
from plans.models.plans import Plan
from plans.models.progress import InvestmentYear, Milestone, Progress, ProgressUpdate
from plans.models.projects import Project
from plans.models.review_links import ReviewLink, ReviewLinkOpening
from plans.models.reviews import (
    Review,
    ReviewRecord,
    ReviewState,
    ReviewStep,
    Step,
    StepAction,
    Writer,
)
from plans.models.site import SiteProfile
from plans.models.sources import Article, ArticleImage, ArticleParagraph, Credit, NewsSource
from plans.models.uploads import SheetUpload
from plans.models.withholdings import Withholding
from plans.models.words import WordRule

__all__ = [
    "CITED",
    "PICTURED",
    "Acknowledgement",
    "Aim",
    "Alignment",
    "Area",
    "Article",
    "ArticleImage",
    "ArticleParagraph",
    "AuditEntry",
    "Baseline",
    "Blob",
    "Candidate",
    "Citation",
    "Clause",
    "CorrectionGate",
    "CorrectionReport",
    "CorrectionSender",
    "Credit",
    "Department",
    "Document",
    "DocumentBlob",
    "Edition",
    "EditionEntry",
    "Evaluation",
    "HeldBecause",
    "Indicator",
    "Intake",
    "InvestmentYear",
    "Item",
    "Keyword",
    "LiveFacet",
    "LiveItem",
    "LivePiece",
    "Measure",
    "Milestone",
    "NamedThing",
    "NewsSource",
    "Observation",
    "ObservationCorrection",
    "ParentPlan",
    "Picture",
    "Plan",
    "Progress",
    "ProgressUpdate",
    "Project",
    "Proposal",
    "Publication",
    "Release",
    "Rendition",
    "Responsibility",
    "Review",
    "ReviewLink",
    "ReviewLinkOpening",
    "ReviewRecord",
    "ReviewState",
    "ReviewStep",
    "Schedule",
    "ScheduleState",
    "Section",
    "SharedFact",
    "SheetUpload",
    "SiteProfile",
    "Step",
    "StepAction",
    "Target",
    "TargetRevision",
    "Term",
    "Withholding",
    "WordRule",
    "Writer",
    "Zone",
]
