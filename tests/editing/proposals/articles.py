"""An article about an invented district, and what comes of reading it for a plan."""

from typing import Any

from plans.choices import Standing
from plans.editing.proposals.accept import Choice
from plans.editing.proposals.keep import keep
from plans.editing.proposals.source import Source, new_outlet, take_source
from plans.intake.reading.read import read_pasted
from plans.models import Intake, Plan, Proposal
from tests.makers import EDITOR

TEXT = """
云溪区“十四五”怎么干（虚构）
2021-01-08 10:20:30
来源：云溪日报　作者：王小明　编辑：赵六

“十四五”期间，云溪区以“山水云溪”为总目标。

一、产业更强

聚焦“东进”发展东湖片区。加快云溪科技园建设，推进云溪大道建设。规模工业产值力争突破500亿元。

二、民生更暖

新增学位1.2万个。深化健康云溪建设。
"""

SECOND = """
云溪区再谈“十四五”（虚构）
2021-03-02 09:00:00
来源：云溪日报　作者：李芳

一、产业更强

推进云溪大道建设，加快云溪科技园建设。规模工业产值力争突破600亿元。
"""


def read(plan: Plan, text: str = TEXT) -> Intake:
    """An intake whose article is no source yet."""
    return keep(plan=plan, article=read_pasted(text), editor=EDITOR)[0]


def sourced(plan: Plan, text: str = TEXT) -> Intake:
    """An intake whose proposals can be accepted."""
    intake = read(plan, text)
    outlet = new_outlet("云溪日报")
    take_source(
        intake=intake,
        source=Source(title=intake.title, outlet=outlet, standing=Standing.NEWS_REPORT),
    )
    return intake


def named(intake: Intake, title: str, kind: str | None = None) -> Proposal:
    """The proposal of this title."""
    kinds = {"kind": kind} if kind else {}
    return intake.proposal_set.get(title=title, **kinds)


def choice(intake: Intake, called: str, kind: str | None = None, **made: Any) -> Choice:
    return Choice(named(intake, called, kind).number, **made)


def everything(intake: Intake) -> list[Choice]:
    return [Choice(one.number) for one in intake.proposal_set.filter(state="open")]
