"""What a bundle is made of. Null means that the sources do not say (未注明), never zero."""

from plans.documents.bundle.shapes.alignments import Alignment, Clause, alignments_of
from plans.documents.bundle.shapes.base import (
    Citation,
    Cited,
    CitedItem,
    Item,
    Part,
    Picture,
    Pictured,
    Rendition,
    YearSpan,
)
from plans.documents.bundle.shapes.blobs import Blob
from plans.documents.bundle.shapes.content import (
    Aim,
    Keyword,
    Measure,
    NamedThing,
    Section,
    Term,
    Zone,
)
from plans.documents.bundle.shapes.indicators import (
    FIGURE,
    Baseline,
    Correction,
    Indicator,
    Observation,
    Quantity,
    Revision,
    Target,
)
from plans.documents.bundle.shapes.progress import (
    Followed,
    InvestmentYear,
    Milestone,
    ProgressUpdate,
)
from plans.documents.bundle.shapes.projects import Project
from plans.documents.bundle.shapes.responsibilities import Department, Responsibility
from plans.documents.bundle.shapes.sources import Article, Credit, Image, ParentPlan
from plans.documents.bundle.shapes.whole import (
    ITEM_LISTS,
    LIST_OF,
    Area,
    Bundle,
    Evaluation,
    Outlet,
    Plan,
    items_of,
)

__all__ = [
    "FIGURE",
    "ITEM_LISTS",
    "LIST_OF",
    "Aim",
    "Alignment",
    "Area",
    "Article",
    "Baseline",
    "Blob",
    "Bundle",
    "Citation",
    "Cited",
    "CitedItem",
    "Clause",
    "Correction",
    "Credit",
    "Department",
    "Evaluation",
    "Followed",
    "Image",
    "Indicator",
    "InvestmentYear",
    "Item",
    "Keyword",
    "Measure",
    "Milestone",
    "NamedThing",
    "Observation",
    "Outlet",
    "ParentPlan",
    "Part",
    "Picture",
    "Pictured",
    "Plan",
    "ProgressUpdate",
    "Project",
    "Quantity",
    "Rendition",
    "Responsibility",
    "Revision",
    "Section",
    "Target",
    "Term",
    "YearSpan",
    "Zone",
    "alignments_of",
    "items_of",
]
