"""Reports as tests begin with them."""

from typing import Any

from plans.corrections.forms import new_seal
from plans.corrections.report import Subject, report
from plans.models import CorrectionReport, Edition

ADDRESS = "203.0.113.7"


def subject_of(edition: Edition, path: str = "measures/one", title: str = "示例举措") -> Subject:
    return Subject(edition.slug, edition.pk, edition.number, path, title)


def make_report(**given: Any) -> CorrectionReport:
    """About the site as a whole, unless a subject is given."""
    facts = {"subject": None, "kind": "wrong", "text": "一个字写错了（虚构）。", "contact": None}
    return report(**{"seal": new_seal(), **facts, "address": ADDRESS, **given})
