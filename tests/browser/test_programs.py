"""The ten worked examples, as the page shows them, run on the portal that shows them."""

import csv
import io
import json
import re
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from html import unescape
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from plans.api.examples.listed import PROGRAMS
from tests.browser.serving import Portal

PLAN = "/api/v1/plans/tianxin-2021-2025"
SHOWN = re.compile(r"<code>(\w+\.\w+)</code></p>\s*<pre[^>]*><code>(.*?)</code></pre>", re.S)
RUNS = {".sh": "bash", ".py": sys.executable}

Run = Callable[[str], list[str]]


def get(portal: Portal, address: str) -> Any:
    with urllib.request.urlopen(portal.url + address) as answer:
        return json.load(answer)


@pytest.fixture(scope="module")
def texts(portal: Portal) -> dict[str, str]:
    """The programs by name, read off the page."""
    with urllib.request.urlopen(f"{portal.url}/api/v1/examples") as answer:
        html = answer.read().decode()
    return {name: unescape(text) for name, text in SHOWN.findall(html)}


class EmptyPages(BaseHTTPRequestHandler):
    """A site of somebody else."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()

    def log_message(self, *_said: object) -> None:
        pass


@pytest.fixture
def other_site() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), EmptyPages) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/none"
        server.shutdown()


@pytest.fixture
def run(texts: dict[str, str], tmp_path: Path) -> Run:
    """Runs a program in a folder of its own and gives the lines that it printed."""

    def lines_of(name: str) -> list[str]:
        (tmp_path / name).write_text(texts[name], "utf-8")
        ended = subprocess.run(
            [RUNS[Path(name).suffix], name],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (ended.returncode, ended.stderr) == (0, ""), name
        return ended.stdout.splitlines()

    return lines_of


def test_ten_programs_are_shown_as_they_are_kept(texts: dict[str, str], portal: Portal) -> None:
    assert list(texts) == list(PROGRAMS)
    assert len(texts) == 10
    for text in texts.values():
        assert portal.url in text
        assert "plans.example" not in text


@pytest.mark.needs("curl")
def test_the_plans_of_this_site(run: Run) -> None:
    plans = json.loads("\n".join(run("plans_of_this_site.sh")))["items"]
    assert "tianxin-2021-2025" in {plan["slug"] for plan in plans}


@pytest.mark.needs("curl")
def test_what_stood_in_a_plan_on_a_day(run: Run) -> None:
    zones = json.loads("\n".join(run("edition_of_a_day.sh")))["items"]
    assert [zone["slug"] for zone in zones] == ["waitan", "shengfu", "muyun"]


@pytest.mark.needs("curl")
def test_what_did_not_change_is_not_sent_again(run: Run, tmp_path: Path) -> None:
    assert run("only_if_changed.sh") == ["304"]
    assert json.loads((tmp_path / "plan.json").read_text("utf-8"))["slug"] == "tianxin-2021-2025"
    assert not (tmp_path / "again.json").exists()


@pytest.mark.needs("curl")
def test_a_document_has_its_checksum(run: Run, portal: Portal) -> None:
    named, counted = run("check_a_document.sh")
    assert named == counted == get(portal, f"{PLAN}?edition=1")["checksum"]


def test_all_indicators_are_listed_with_their_targets(run: Run, portal: Portal) -> None:
    lines = run("targets.py")
    assert len(lines) == get(portal, "/api/v1/indicators")["count"]
    indicator = get(portal, f"{PLAN}/indicators/market-entities")
    assert f"{indicator['name']}\t{indicator['target']['wording']}" in lines


def test_measures_are_listed_with_the_words_that_they_rest_on(run: Run, portal: Portal) -> None:
    lines = run("sources_of_a_measure.py")
    measures = get(portal, f"{PLAN}/measures?limit=100")["items"]
    assert len(lines) == sum(len(measure["citations"]) for measure in measures) > 0


def test_changes_are_followed_from_where_the_last_look_ended(run: Run, portal: Portal) -> None:
    first = run("follow_changes.py")
    assert len(first) > 50
    assert all(line.startswith("1\tadded\t") for line in first)
    assert run("follow_changes.py") == []


def test_every_file_of_an_edition_is_checked(run: Run) -> None:
    lines = run("check_an_edition.py")
    assert "ok manifest.json" in lines
    assert [line for line in lines if not line.startswith("ok ")] == []


@pytest.mark.needs("chromium")
def test_a_page_of_another_site_lists_the_zones(
    texts: dict[str, str], context: BrowserContext, other_site: str
) -> None:
    page = context.new_page()
    page.goto(other_site)
    with page.expect_console_message() as said:
        page.add_script_tag(content=texts["zones_on_a_page.js"], type="module")
    assert said.value.text == "3"
    links = page.locator("li a")
    assert links.count() == 3
    assert (links.first.get_attribute("href") or "").endswith("/zones/waitan/")


def test_a_spreadsheet_reads_the_measures(texts: dict[str, str], portal: Portal) -> None:
    """What Excel is told, step by step: the address, the coding, the delimiter, the columns."""
    text = texts["measures.m"]
    (address,) = re.findall(r'Web\.Contents\("([^"]+)"\)', text)
    (delimiter,) = re.findall(r'Delimiter = "(.)"', text)
    assert "Encoding = 65001" in text  # UTF-8
    with urllib.request.urlopen(address) as answer:
        table = answer.read().decode("utf-8-sig")
    names, *rows = csv.reader(io.StringIO(table, newline=""), delimiter=delimiter)
    (chosen,) = re.findall(r"SelectColumns\(Named, \{(.+)\}\)", text)
    assert set(re.findall(r'"([^"]+)"', chosen)) <= set(names)
    assert len(rows) == get(portal, f"{PLAN}/measures")["count"]
