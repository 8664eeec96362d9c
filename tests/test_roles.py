"""The table of roles: it knows every table of the working copy, and keeps the powers apart."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.db.models import Model

from plans.models import (
    Area,
    CorrectionGate,
    CorrectionReport,
    CorrectionSender,
    Intake,
    NewsSource,
    Proposal,
    SheetUpload,
    SiteProfile,
    WordRule,
)
from plans.roles import ADMINISTRATIVE, CONTENT, PERMISSIONS, WORKING, Role
from tests.working_copy import working_copy

NOT_OF_EDITORS: set[type[Model]] = {
    *(Area, CorrectionGate, CorrectionReport, CorrectionSender, NewsSource, SiteProfile),
    *(Intake, Proposal, SheetUpload, WordRule),
}
"""Shared by all plans, or written by verbs alone."""
WRITING = ("add_", "change_", "delete_")


def test_editors_write_every_table_of_a_plan() -> None:
    names = {model._meta.model_name for model in working_copy() if model not in NOT_OF_EDITORS}
    assert set(CONTENT) == names


@pytest.mark.django_db
def test_every_permission_is_there_once_its_application_is() -> None:
    there = {
        f"{app}.{name}"
        for app, name in Permission.objects.values_list("content_type__app_label", "codename")
    }
    named = {name for names in PERMISSIONS.values() for name in names}
    installed = {config.label for config in apps.get_app_configs()}
    assert {n for n in named - there if n.partition(".")[0] in installed} == set()


def test_auditor_and_reviewer_change_nothing() -> None:
    for role in (Role.AUDITOR, Role.REVIEWER):
        codenames = {name.partition(".")[2] for name in PERMISSIONS[role]}
        assert not [name for name in codenames if name.startswith(WRITING)]


def test_what_makes_a_publication_belongs_to_publishers_alone() -> None:
    for name in ("plans.publish_plan", "plans.roll_back_plan", "plans.withhold_plan"):
        assert [role for role in Role if name in PERMISSIONS[role]] == [Role.PUBLISHER]


def test_no_two_separate_powers_share_a_right_to_act() -> None:
    acting = {
        role: {n for n in PERMISSIONS[role] if not n.partition(".")[2].startswith("view_")}
        for role in ADMINISTRATIVE
    }
    system, security = acting[Role.SYSTEM], acting[Role.SECURITY]
    assert not system & security
    assert acting[Role.AUDITOR] == set()
    assert not any(system & PERMISSIONS[role] & {"plans.change_plan"} for role in WORKING)


def test_nobody_may_delete_accounts_or_change_groups() -> None:
    refused = {"auth.delete_user", "auth.add_group", "auth.change_group", "auth.delete_group"}
    assert all(not refused & names for names in PERMISSIONS.values())
