"""Indicators of invented figures, as their documents have them."""

from typing import Any

from plans.documents.items import IndicatorDocument
from plans.monitoring.trajectory import expected_path
from plans.monitoring.verdict import verdict
from tests.monitoring.made import figures


def indicator(**more: Any) -> IndicatorDocument:
    """A level from 100 in 2020 to at least 200 in 2025; `more` changes its figures."""
    own = {name: more.pop(name) for name in ("revisions", "unit") if name in more}
    made = figures(**more)
    return IndicatorDocument.model_validate(
        {
            "key": "indicator-one",
            "slug": "one",
            "name": "虚构指标",
            "name_en": None,
            "text": None,
            "unit": "户",
            "sense": made.sense,
            "nature": "expected",
            "basis": made.basis,
            "keyword": None,
            "measures": [],
            "departments": [],
            "alignments": [],
            "baseline": made.baseline,
            "target": made.target,
            "milestones": list(made.milestones),
            "observations": list(made.observations),
            "revisions": [],
            "trajectory": expected_path(made),
            "verdict": verdict(made),
            "citations": [],
            "pictures": [],
            **own,
        }
    )
