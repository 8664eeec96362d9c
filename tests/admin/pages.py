"""Reading an admin page as a browser does: its forms with what stands in them."""

import re
from html.parser import HTMLParser
from typing import Any

from django.test import Client
from django.urls import reverse

Data = dict[str, Any]


def address(name: str, *args: Any) -> str:
    return reverse(f"admin:plans_{name}", args=args)


def text_of(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200, (url, response.status_code)
    return response.content.decode()


def form_of(client: Client, url: str, form_id: str | None = None) -> Data:
    """What the form on the page would send if nothing was changed in it."""
    return form_in(text_of(client, url), form_id)


def form_in(page: str, form_id: str | None = None) -> Data:
    """The same for a page that was answered already."""
    parser = _FormParser(form_id)
    parser.feed(page)
    return parser.data


def save(client: Client, url: str, **changes: Any) -> Any:
    """Opens a page, changes something, saves it; the answer to that."""
    return client.post(url, form_of(client, url) | {"_save": "1"} | changes)


def delete(client: Client, url: str) -> Any:
    """Asks for a deletion and says yes to the page that asks back."""
    return client.post(url, form_of(client, url))


def ask_to_delete(client: Client, url: str, *rows: int) -> Data:
    """Ticks rows of a list and asks to delete them; what the page that asks back would send."""
    chosen = {"action": "delete_selected", "_selected_action": list(rows)}
    page = client.post(url, chosen).content.decode()
    return form_in(page, "delete-selected") | {"_selected_action": list(rows)}


def row(prefix: str, index: int = 0, **values: Any) -> Data:
    """A row added to an inline that had `index` rows."""
    fields = {f"{prefix}-{index}-{name}": value for name, value in values.items()}
    return fields | {f"{prefix}-TOTAL_FORMS": index + 1}


def errors_of(response: Any) -> str:
    """The texts of all errors that the page names."""
    assert response.status_code == 200, response
    lists = re.findall(r'<ul class="errorlist.*?</ul>', response.content.decode(), re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", text).strip() for text in lists)


class _FormParser(HTMLParser):
    """Collects the fields of the page's last form with this id, or of its last form."""

    def __init__(self, form_id: str | None) -> None:
        super().__init__()
        self.form_id = form_id
        self.data: Data = {}
        self._inside = False
        self._select: str | None = None
        self._textarea: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form" and given.get("method") == "post":
            self._inside = self._is_wanted(given.get("id"))
            self.data = {} if self._inside else self.data
        elif self._inside and "disabled" not in given:
            self._field(tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._textarea = None

    def handle_data(self, data: str) -> None:
        if self._textarea:
            text = self.data[self._textarea] + data
            self.data[self._textarea] = text.removeprefix("\n")

    def _is_wanted(self, form_id: str | None) -> bool:
        return form_id != "logout-form" if self.form_id is None else form_id == self.form_id

    def _field(self, tag: str, given: dict[str, str | None]) -> None:
        name = given.get("name") or ""
        if tag == "input" and name and given.get("type") not in {"submit", "button"}:
            if given.get("type") not in {"checkbox", "radio"}:
                self.data[name] = given.get("value") or ""
            elif "checked" in given:
                self.data[name] = given.get("value") or "on"
        elif tag == "select":
            self._select = name
            self.data[name] = [] if "multiple" in given else ""
        elif tag == "option" and self._select and "selected" in given:
            self._choose(given.get("value") or "")
        elif tag == "textarea":
            self._textarea = name
            self.data[name] = ""

    def _choose(self, value: str) -> None:
        name = self._select or ""
        if isinstance(self.data[name], list):
            self.data[name].append(value)
        else:
            self.data[name] = value
