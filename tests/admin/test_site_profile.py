"""The site's profile: what a government's website must name, checked, or left out."""

import json
import re

import pytest
from django.test import Client

from plans.models import SharedFact, SiteProfile
from tests.admin.pages import address, errors_of, save, text_of

CHANGE = "/admin/plans/siteprofile/1/change/"


@pytest.fixture(autouse=True)
def profile(db: None) -> SiteProfile:
    return SiteProfile.objects.create(pk=1, name="示例规划（虚构）")


def test_what_is_written_is_public_at_once(desk: Client) -> None:
    facts = {
        "identification_code": "9999010001",
        "icp_number": "示ICP备00000001号-1",
        "police_number": "示公网安备 99990102000001号",
        "police_url": "https://police.example.cn/1",
        "party_mark_url": "https://mark.example.cn/1",
        "fault_report_url": "https://faults.example.cn/1",
        "about": "第一段。\r\n\r\n第二段。",
        "accessibility_contact": "000-0000",
        "licence_url": "https://licence.example.cn/1",
    }
    assert save(desk, address("siteprofile_change", 1), **facts).status_code == 302
    shared = json.loads(SharedFact.objects.get(kind="site").document.data)
    assert shared.items() >= {**facts, "about": "第一段。\n\n第二段。"}.items()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("identification_code", "12345"),
        ("identification_code", "9999-10001"),
        ("icp_number", "ICP备1号"),
        ("icp_number", "示ICP备00000001号-1 x"),
        ("police_number", "00000000000000"),
        ("police_url", "javascript:alert(1)"),
        ("party_mark_url", "ftp://mark.example.cn/1"),
        ("fault_report_url", "data:text/html,x"),
        ("licence_url", "javascript:alert(1)"),
        ("organiser", "甲\u202e乙"),
    ],
)
def test_what_is_surely_a_slip_is_refused_in_the_form(name: str, value: str, desk: Client) -> None:
    assert errors_of(save(desk, CHANGE, **{name: value}))
    assert not SharedFact.objects.filter(kind="site").exists()


def test_it_is_said_what_is_not_set_and_so_left_out(desk: Client) -> None:
    def left_out() -> str:
        (shown,) = re.findall(r'<div class="readonly">(.*?)</div>', text_of(desk, f"/en{CHANGE}"))
        return str(shown)

    assert left_out().startswith("Organiser · Contact · Website identification code · ICP number")
    save(desk, CHANGE, organiser="示例办（虚构）", icp_number="示ICP备00000001号")
    assert "Organiser" not in left_out()
    assert "ICP number" not in left_out()
    assert "Contact" in left_out()
