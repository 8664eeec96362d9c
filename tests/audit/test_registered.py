"""Every table is audited or named here with the reason; each audited one tells old and new."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.db.models import Model

from plans.audit.registered import AUDITED, told_of
from plans.editing.bundle.load import load
from plans.models import (
    Alignment,
    AuditEntry,
    Baseline,
    Citation,
    CorrectionReport,
    Indicator,
    InvestmentYear,
    Item,
    NamedThing,
    NewsSource,
    Observation,
    ObservationCorrection,
    Plan,
    ProgressUpdate,
    Responsibility,
    SiteProfile,
    Target,
    TargetRevision,
    WordRule,
)
from plans.models.belonging import owner_of, plan_of_row, reference
from tests.audit.reading import changes_of, newest
from tests.corrections.making import make_report
from tests.full import full_bundle

pytestmark = pytest.mark.django_db

NOT_AUDITED = {
    "plans.acknowledgement": "is never changed; it is written with an edition",
    "plans.blob": "is the bytes of a picture, which are never changed",
    "plans.documentblob": "is published, and never changed",
    "plans.rendition": "is drawn anew with its picture, whose change is told",
    "plans.review": "each of its steps is an event",
    "plans.reviewlink": "making and revoking it are events",
    "plans.reviewlinkopening": "is a trail of its own",
    "plans.reviewrecord": "is never changed; it is written with an edition",
    "plans.reviewstep": "each step is an event",
    "plans.intake": "reading an article is an event",
    "plans.proposal": "is read off an article; each decision on it is an event",
    "plans.sheetupload": "is what one person is about to take over, and is forgotten",
    "plans.writer": "is made from the changes themselves",
    "plans.auditentry": "is the trail",
    "plans.candidate": "is composed from rows that are audited; what becomes of it is an event",
    "plans.correctiongate": "is a lock",
    "plans.correctionsender": "counts readers' reports, and is forgotten after a day",
    "plans.document": "is published, and never changed",
    "plans.edition": "is published, and never changed; its publication is an event",
    "plans.editionentry": "is published, and never changed",
    "plans.livefacet": "is made from what is published",
    "plans.liveitem": "is made from what is published",
    "plans.livepiece": "is made from what is published",
    "plans.publication": "points at what is published",
    "plans.release": "counts what is published",
    "plans.schedule": "each of its states is an event",
    "plans.sharedfact": "is made from rows that are audited",
    "plans.withholding": "is never changed; withholding and lifting are events",
    "auth.permission": "is made by migrations",
}
"""Table to reason."""

CHANGED: dict[type[Model], tuple[str, Any]] = {
    Alignment: ("note", "另一个说明"),
    Baseline: ("year", 2019),
    Citation: ("paragraph", 2),
    CorrectionReport: ("answer", "谢谢。"),
    InvestmentYear: ("year", 2020),
    Group: ("name", "另一组"),
    NamedThing: ("name", "另一个名字"),
    NewsSource: ("name", "另一报（虚构）"),
    Observation: ("note", "另一个说明"),
    ObservationCorrection: ("reason", "另一个原因。"),
    ProgressUpdate: ("text", "另一个进展。"),
    Responsibility: ("role", "support"),
    Target: ("wording", "另一个说法"),
    TargetRevision: ("reason", "另一个原因。"),
    User: ("first_name", "另"),
    SiteProfile: ("name", "另一个名字"),
    WordRule: ("right", "另一个词"),
}
"""Table to a field that is changed here, with its new value; of all others the first of `USUAL`."""

USUAL = {"title": "另一个标题", "name": "另一个名字", "text": "另一段文字。", "caption": "另一图"}


@pytest.fixture(scope="module")
def rows(kept: None) -> None:
    """One row of each table."""
    load(bundle=full_bundle())
    SiteProfile.objects.create(pk=1, name="蓝图")
    make_report()
    User.objects.create_user("somebody")
    Group.objects.create(name="一组")
    WordRule.objects.create(wrong="登陆", right="登录")


def test_every_table_is_audited_or_has_a_reason_not_to_be() -> None:
    models = [*apps.get_app_config("plans").get_models(), *apps.get_app_config("auth").get_models()]
    labels = {model._meta.label_lower for model in models}
    audited = {model._meta.label_lower for model in AUDITED}
    assert labels - audited == set(NOT_AUDITED)
    assert audited <= labels


@pytest.mark.parametrize("model", AUDITED, ids=lambda model: model.__name__)
def test_a_change_is_told_with_old_and_new_value(model: type[Model], rows: None) -> None:
    usual = next(((n, v) for n, v in USUAL.items() if n in told_of(model)), None)
    field, new = CHANGED.get(model) or usual or ("", "")
    row = model._default_manager.all()[0]
    old = getattr(row, field)
    setattr(row, field, new)
    row.save()
    entry = newest()
    assert (entry.event, entry.model, entry.object_pk) == (
        "changed",
        model._meta.label_lower,
        str(row.pk),
    )
    assert changes_of(entry) == {field: [old, new]}
    plan = plan_of_row(row)
    assert entry.plan_id == (plan.pk if plan else None)
    assert entry.item == reference(owner_of(row))


@pytest.mark.parametrize("model", AUDITED, ids=lambda model: model.__name__)
def test_a_row_saved_as_it_was_is_told_nothing_of(model: type[Model], rows: None) -> None:
    last = newest()
    model._default_manager.all()[0].save()
    assert newest() == last


def test_a_part_belongs_to_its_item_and_everything_of_a_plan_to_the_plan(rows: None) -> None:
    plan = Plan.objects.get(slug="example")
    for model in (NamedThing, Responsibility, Citation, Target, TargetRevision, Baseline):
        for row in model._default_manager.all():
            assert isinstance(owner_of(row), Item | Plan), row
            assert plan_of_row(row) == plan
    cited = Citation.objects.filter(baseline__isnull=False)[0]
    assert owner_of(cited) == Indicator.objects.get(baseline__citation=cited)


def test_a_password_leaves_no_trace_but_that_it_changed(rows: None) -> None:
    user = User.objects.get(username="somebody")
    user.set_password("correct horse battery staple")
    user.save()
    assert changes_of(newest()) == {"password": ["•••", "•••"]}
    secret = user.password
    for entry in AuditEntry.objects.all():
        assert secret not in f"{entry.changes}{entry.detail}{entry.object_repr}"


def test_a_readers_report_is_told_of_when_it_is_answered_and_not_before(rows: None) -> None:
    last = newest()
    report = make_report(text="另一个字写错了（虚构）。", contact="138（虚构）")
    assert newest() == last
    report.answer, report.answered_by = "已改。", "编辑"
    report.save()
    assert set(changes_of(newest())) == {"answer", "answered_by"}
