"""What kinds of items are called on pages."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from plans.documents.kinds import ItemKind

COLLECTION_TITLES: dict[ItemKind, Promise] = {
    "aim": _("Aims"),
    "keyword": _("Keywords"),
    "section": _("Sections"),
    "zone": _("Zones"),
    "measure": _("Measures"),
    "project": _("Projects"),
    "indicator": _("Indicators"),
    "department": _("Departments"),
    "article": _("Sources"),
    "term": _("Terms"),
    "parent_plan": _("Parent plans"),
}

KIND_TITLES: dict[str, Promise] = {
    "plan": _("Plan"),
    "evaluation": _("Evaluation"),
    "aim": _("Aim"),
    "keyword": _("Keyword"),
    "section": _("Section"),
    "zone": _("Zone"),
    "measure": _("Measure"),
    "project": _("Project"),
    "indicator": _("Indicator"),
    "department": _("Department"),
    "article": _("Source"),
    "term": _("Term"),
    "parent_plan": _("Parent plan"),
}
