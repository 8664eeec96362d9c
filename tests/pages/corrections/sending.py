"""Sending the form as a browser does."""

import re
from typing import Any

from django.test import Client

from plans.corrections.forms import new_seal
from tests.pages.addresses import text_of

PAGE = {"plan": "example", "edition": "1", "path": "measures/one"}
FORM = "/corrections/"
LANGUAGES = ["", "/en"]
TEXT = "第二行的数字写错了（虚构）。"


def send(client: Client, address: str = FORM, headers: Any = None, **given: str) -> Any:
    whole = {"kind": "wrong", "text": TEXT, "contact": "", "website": "", "seal": new_seal()}
    return client.post(address, {**whole, **given}, headers=headers)


def errors_of(response: Any) -> str:
    found = re.search(r'<div class="errors".*?</div>', response.content.decode(), re.S)
    assert found, response.status_code
    return text_of(found[0])
