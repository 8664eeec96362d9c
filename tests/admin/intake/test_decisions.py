"""Proposals are decided one by one or many at once."""

from django.test import Client

from plans.editing.proposals.place import only_gathers
from plans.models import Citation, Indicator, Measure, Plan, Zone
from tests.admin.intake.screen import form_numbers, in_hand, screen, send, words
from tests.admin.pages import text_of
from tests.editing.proposals.articles import SECOND, named, sourced


def test_one_proposal_is_accepted_as_its_form_has_it(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    number = named(intake, "东湖片区").number
    form = in_hand(desk, intake, "东湖片区")
    form[f"p{number}-orientation"] = "东拓"
    answer = send(desk, screen(intake, f"accept/{number}/"), **form)
    assert "1 item is new in the plan." in words(answer)
    assert Zone.objects.get(title="东湖片区").orientation == "东拓"
    assert f"?at={number}" not in answer.redirect_chain[-1][0]  # the next one is in hand


def test_a_target_is_checked_where_it_stands(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    number = named(intake, "规模工业产值").number
    form = in_hand(desk, intake, "规模工业产值")
    assert form[f"p{number}-target-value"] == "500"
    wrong = {**form, f"p{number}-target-comparator": "between"}
    answer = send(desk, screen(intake, f"accept/{number}/"), **wrong)
    assert "It must be above the value." in words(answer)
    assert not Indicator.objects.filter(title="规模工业产值").exists()
    send(desk, screen(intake, f"accept/{number}/"), **form)
    assert Indicator.objects.get(title="规模工业产值").target_set.get().value == 500


def test_all_that_is_ticked_is_accepted(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    ticked = form_numbers(text_of(desk, f"{screen(intake)}?tick=all"))
    assert len(ticked) == intake.proposal_set.count()
    answer = send(desk, screen(intake, "accept/"), number=ticked)
    assert "13 items are new in the plan." in words(answer)
    assert "Every proposal is decided." in words(answer)


def test_what_looks_like_an_item_there_already_is_left_open(desk: Client, small: Plan) -> None:
    Measure.objects.filter(key="measure-one").update(title="深化健康云溪")
    intake = sourced(small)
    page = words(desk.get(f"/en{screen(intake)}?at={named(intake, '深化健康云溪建设').number}"))
    assert "Perhaps the same as “深化健康云溪” of the plan" in page
    numbers = [one.number for one in intake.proposal_set.all()]
    answer = send(desk, screen(intake, "accept/"), number=numbers)
    assert "1 is left open" in words(answer)
    assert not Measure.objects.filter(title="深化健康云溪建设").exists()
    assert "Nothing was accepted" not in words(answer)
    left = named(intake, "深化健康云溪建设").number
    answer = send(desk, screen(intake, "accept/"), number=left)
    assert "1 is left open" in words(answer)
    assert "Nothing was accepted" not in words(answer)
    assert "new in the plan" not in words(answer)


def test_what_only_gathers_others_is_not_accepted_for_itself(desk: Client, small: Plan) -> None:
    intake = sourced(small, "推进示例大道建设。")
    numbers = [one.number for one in intake.proposal_set.all() if only_gathers(one)]
    assert numbers
    answer = send(desk, screen(intake, "accept/"), number=numbers)
    assert "Nothing was accepted: tick what is to be accepted." in words(answer)
    assert intake.proposal_set.exclude(state="open").count() == 0


def test_a_second_article_is_merged_and_says_where_its_target_differs(
    desk: Client, small: Plan
) -> None:
    first = sourced(small)
    numbers = [one.number for one in first.proposal_set.all()]
    send(desk, screen(first, "accept/"), number=numbers)
    second = sourced(small, SECOND)
    page = desk.get(f"/en{screen(second)}?at={named(second, '规模工业产值').number}")
    assert "The plan has another target here: 突破500亿元." in words(page)
    form = in_hand(desk, second, "云溪大道")
    number = named(second, "云溪大道").number
    answer = send(desk, screen(second, f"accept/{number}/"), **form)
    assert "1 item that the plan had already got a citation." in words(answer)
    assert Citation.objects.filter(project__title="云溪大道").count() == 2


def test_a_rejection_needs_its_reason(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    number = named(intake, "东湖片区").number
    answer = send(desk, screen(intake, "reject/"), number=number, reason=" ")
    assert "Nothing was rejected: say why." in words(answer)
    answer = send(desk, screen(intake, "reject/"), number=number, reason="重复")
    assert "1 proposal is rejected." in words(answer)
    page = desk.get(f"{screen(intake)}?at={number}").content.decode()
    assert "重复" in page
    answer = send(desk, screen(intake, f"reopen/{number}/"))
    assert "The proposal is open again." in words(answer)


def test_who_comes_too_late_is_told_who_was_first(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    number = named(intake, "东湖片区").number
    form = in_hand(desk, intake, "东湖片区")
    send(desk, screen(intake, f"accept/{number}/"), **form)
    answer = send(desk, screen(intake, f"accept/{number}/"), **form)
    assert "chief decided on “东湖片区” meanwhile." in words(answer)


def test_forged_numbers_change_nothing(desk: Client, small: Plan) -> None:
    intake = sourced(small)
    for number in ("x", "9" * 400, "-1", "\x00"):
        answer = send(desk, screen(intake, "accept/"), number=number)
        assert "Nothing was accepted" in words(answer)
        send(desk, screen(intake, "reject/"), number=number, reason="无")
    given = {"kind": "plan", "paragraph": "1\x00", "start": "9" * 400, "end": "x"}
    assert send(desk, screen(intake, "mark/"), **given).status_code == 200
    assert intake.proposal_set.exclude(state="open").count() == 0
