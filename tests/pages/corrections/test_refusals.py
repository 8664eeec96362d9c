"""What is wrong with a report is told, and nothing that was typed is lost."""

import re

import pytest
from django.test import Client

from plans.corrections import forms
from plans.corrections.forms import new_seal
from plans.models import CorrectionReport
from tests.pages.corrections.sending import FORM, PAGE, TEXT, errors_of, send

pytestmark = pytest.mark.django_db


WRONG: dict[str, tuple[dict[str, str], str]] = {
    "no text": ({"text": ""}, "Write what should be put right."),
    "blanks": ({"text": " \u3000\n "}, "Write what should be put right."),
    "nothing that can be seen": ({"text": "\u200b"}, "Nothing of this can be seen."),
    "too long": ({"text": "字" * 2001}, "2000"),
    "a NUL": ({"text": "a\x00b"}, "Null characters are not allowed."),
    "turned writing": ({"text": "a\u202eb"}, "Character 2 is U+202E"),
    "no kind": ({"kind": ""}, "Choose what is wrong."),
    "another kind": ({"kind": "none"}, "Select a valid choice."),
    "a long contact": ({"contact": "9" * 201}, "200"),
    "a contact of two lines": ({"contact": "a\x85b"}, "Character 2 is U+0085"),
    "a filled trap": ({"website": "https://spam.example"}, "A field that people do not see"),
    "no seal": ({"seal": ""}, "open for too long"),
    "a forged seal": ({"seal": "1.0:x:y"}, "open for too long"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_and_what_was_typed_stays(case: str, client: Client) -> None:
    given, told = WRONG[case]
    response = send(client, f"/en{FORM}", **{"text": TEXT, **PAGE, **given})
    assert response.status_code == 422
    assert told in errors_of(response)
    html = response.content.decode()
    assert "<title>Not sent yet" in html
    assert given.get("text", TEXT).strip()[:3] in html or "\x00" in given.get("text", "")
    assert 'name="path" value="measures/one"' in html
    assert CorrectionReport.objects.count() == 0
    seal = re.search(r'name="seal" value="([^"]+)"', html)
    assert seal
    assert send(client, f"/en{FORM}", seal=seal[1]).status_code == 303  # nothing else is asked for


def test_errors_lead_to_their_fields_and_describe_them(client: Client) -> None:
    html = send(client, text="", kind="").content.decode()
    targets = re.findall(r'<li><a href="#([^"]+)">', html)
    assert targets == ["id_kind_0", "id_text"]
    assert all(f'id="{target}"' in html for target in targets)
    assert 'aria-describedby="id_text_helptext id_text_error"' in html
    assert 'id="id_text_error"' in html
    assert re.search(r'<div class="errors"[^>]*tabindex="-1" autofocus', html)


def test_a_form_that_comes_back_at_once_can_be_sent_a_little_later(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "QUICKEST", 2.0)
    seal = new_seal()
    response = send(client, f"/en{FORM}", seal=seal)
    assert (response.status_code, CorrectionReport.objects.count()) == (422, 0)
    assert "That was very quick." in errors_of(response)
    assert TEXT in response.content.decode()
    assert f'value="{seal}"' in response.content.decode()  # so that waiting helps
    monkeypatch.setattr(forms, "QUICKEST", 0.0)
    assert send(client, seal=seal).status_code == 303


def test_a_form_is_good_for_a_day(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    seal = new_seal()
    monkeypatch.setattr(forms, "OLDEST", -1)
    response = send(client, f"/en{FORM}", seal=seal)
    assert "open for too long" in errors_of(response)
    assert f'value="{seal}"' not in response.content.decode()
