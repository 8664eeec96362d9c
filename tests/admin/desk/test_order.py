"""The page on which a list is put in order."""

from django.test import Client

from plans.models import Keyword, Measure, Plan, Section
from tests.admin.conftest import Person
from tests.admin.pages import address, form_of, text_of


def url_of(plan: Plan, kind: str = "keyword") -> str:
    return f"/en{address('plan_order', plan.pk, kind)}"


def titles(plan: Plan) -> list[str]:
    return list(
        Keyword.objects.filter(plan=plan).order_by("number").values_list("title", flat=True)
    )


def keys(plan: Plan) -> list[str]:
    return list(Keyword.objects.filter(plan=plan).order_by("number").values_list("key", flat=True))


def test_an_order_is_saved(plan: Plan, desk: Client) -> None:
    seen = keys(plan)
    answer = desk.post(url_of(plan), {"seen": seen, "key": seen[::-1]}, follow=True)
    assert "The order is saved." in answer.content.decode()
    assert keys(plan) == seen[::-1]


def test_one_step_without_any_script(plan: Plan, desk: Client) -> None:
    first, second, third = seen = keys(plan)
    desk.post(url_of(plan), {"seen": seen, "key": seen, "step": f"{third}:up"})
    assert keys(plan) == [first, third, second]
    desk.post(url_of(plan), {"seen": keys(plan), "key": keys(plan), "step": f"{first}:up"})
    assert keys(plan) == [first, third, second]


def test_a_step_that_makes_no_sense_moves_nothing(plan: Plan, desk: Client) -> None:
    seen = keys(plan)
    for step in ("x:up", f"{seen[0]}:sideways", ":", "\x00"):
        desk.post(url_of(plan), {"seen": seen, "key": seen, "step": step})
    assert keys(plan) == seen


def test_a_stale_order_is_refused_and_the_list_shown_as_it_is(plan: Plan, desk: Client) -> None:
    seen = keys(plan)
    desk.post(url_of(plan), {"seen": seen, "key": seen[::-1]})
    answer = desk.post(url_of(plan), {"seen": seen, "key": seen})
    assert "Somebody else changed this list" in answer.content.decode()
    assert keys(plan) == seen[::-1]


def test_measures_are_put_in_order_within_their_section(plan: Plan, desk: Client) -> None:
    section = next(s for s in Section.objects.filter(plan=plan) if s.measure_set.count() > 1)
    url = f"{url_of(plan, 'measure')}?section={section.pk}"
    page = text_of(desk, url)
    of_section = set(section.measure_set.values_list("key", flat=True))
    others = set(Measure.objects.filter(plan=plan).values_list("key", flat=True)) - of_section
    assert all(f'value="{key}"' in page for key in of_section)
    assert not any(f'value="{key}"' in page for key in others)


def test_what_there_is_not(plan: Plan, desk: Client) -> None:
    for kind in ("nothing", "plan", "measure"):
        assert desk.get(url_of(plan, kind)).status_code == 404
    huge = f"{url_of(plan, 'measure')}?section={'9' * 30}"
    assert desk.get(huge).status_code == 404
    assert desk.get(f"{url_of(plan, 'measure')}?section=999999999").status_code == 200


def test_who_may_not_change_a_plan_may_not_reorder_it(plan: Plan, person: Person) -> None:
    browser = person("view_plan")
    assert browser.get(url_of(plan)).status_code == 403
    assert browser.post(url_of(plan), {"seen": keys(plan), "key": keys(plan)}).status_code == 403


def test_the_form_holds_the_present_order(plan: Plan, desk: Client) -> None:
    assert form_of(desk, url_of(plan), "order-form")["key"] == keys(plan)[-1]
