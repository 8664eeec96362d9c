"""import_plan: a bundle's file into the working copy."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError

from plans.editing.bundle.dump import dump
from plans.models import ArticleParagraph, Document, Plan, Zone
from tests.altered import Changes, altered_bundle, altered_bytes
from tests.commands.calling import said_by
from tests.editing.bundle.counting import everything
from tests.makers import load_small, publish_plan, small_bundle

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bundle.json"
    path.write_bytes(altered_bytes({}))
    return path


def written(file: Path, changes: Changes) -> Path:
    file.write_bytes(altered_bytes(changes))
    return file


def test_it_creates_the_plan(file: Path) -> None:
    assert said_by("import_plan", file) == "The plan example was created.\n"
    assert dump(Plan.objects.get()) == small_bundle()


@pytest.mark.parametrize("options", [[], ["--replace"]])
def test_an_identical_plan_is_left_as_it_is(file: Path, options: list[str]) -> None:
    load_small()
    before = everything()
    assert "as the bundle says" in said_by("import_plan", file, *options)
    assert everything() == before


def test_a_bad_file_is_refused_with_all_its_problems(file: Path) -> None:
    written(file, {"plan.title": "", "zones[0].number": 0, "aims[0].zone": "zone-x"})
    with pytest.raises(CommandError) as refusal:
        said_by("import_plan", file)
    assert str(refusal.value) == (
        "3 problem(s), nothing was written:\n"
        "  zones[0].number: Input should be greater than or equal to 1\n"
        "  plan.title: is blank\n"
        "  aims[0].zone: no zone has the key zone-x"
    )
    assert refusal.value.returncode == 1
    assert not Plan.objects.exists()


def test_what_is_no_json_is_refused(file: Path) -> None:
    file.write_bytes(b"\xff")
    with pytest.raises(CommandError, match=r"\(file\): is not UTF-8 at byte 0"):
        said_by("import_plan", file)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(CommandError, match="cannot be read: "):
            said_by("import_plan", path)


def test_a_different_plan_is_refused_with_what_differs(file: Path) -> None:
    load_small()
    before = everything()
    written(file, {"plan.stage": "draft", "zones[0].title": "另一个", "terms": []})
    with pytest.raises(CommandError) as refusal:
        said_by("import_plan", file)
    assert str(refusal.value) == (
        "Refused: the plan example exists already and differs.\n"
        "~ plan.stage\n~ zone-one\n- term-one\n"
        "Use --replace to make it what the bundle says."
    )
    assert everything() == before


def test_replacing_shows_first_what_it_changes(file: Path) -> None:
    plan = load_small()
    term = {"key": "term-two", "slug": "two", "number": 2, "title": "之二", "text": "示例。"}
    changes = {"terms[0]": term, "zones[0].title": "另一个"}
    assert said_by("import_plan", written(file, changes), "--replace") == (
        "+ term-two\n~ zone-one\n- term-one\nThe plan example is now as the bundle says.\n"
    )
    assert dump(plan) == altered_bundle(changes)


def test_replacing_a_plan_that_is_not_there_creates_it(file: Path) -> None:
    assert said_by("import_plan", file, "--replace") == "The plan example was created.\n"


def test_an_editions_bundle_brings_its_archived_texts_back(file: Path) -> None:
    publish_plan(load_small())
    file.write_text(Document.objects.get(kind="bundle").data, "utf-8")
    assert said_by("import_plan", file) == "The plan example is as the bundle says already.\n"
    ArticleParagraph.objects.filter(number=2).update(text="改过的一段。")
    assert "~ article-a\n" in said_by("import_plan", file, "--replace")
    assert dump(Plan.objects.get()) == small_bundle()


def test_an_archived_text_from_elsewhere_is_told_to_be_missing(file: Path) -> None:
    written(file, {"articles[0].paragraphs": None, "articles[0].archived": "0" * 64})
    missing = "The text of article-a is not stored here: left as it was.\n"
    for options in ([], ["--replace"]):
        assert said_by("import_plan", file, *options).endswith(missing)


def test_an_unfit_working_copy_is_not_taken_for_an_unfit_file(file: Path) -> None:
    Zone.objects.filter(plan=load_small()).update(number=100_000)
    for options in ([], ["--replace"]):
        with pytest.raises(CommandError) as refusal:
            said_by("import_plan", file, *options)
        assert str(refusal.value).startswith("Mend the working copy of example in the admin first")
        assert "zones[0].number: Input should be less" in str(refusal.value)


def test_other_names_of_shared_facts_are_refused_with_their_place(file: Path) -> None:
    load_small()
    written(file, {"outlets[0].name": "别报"})
    for options in ([], ["--replace"]):
        with pytest.raises(CommandError, match=r"  outlets\[0\].name: is '别报', but the portal"):
            said_by("import_plan", file, *options)


def test_a_shell_gets_exit_code_1_and_no_traceback(file: Path) -> None:
    written(file, {"plan.title": ""}).write_bytes(b'{"\\ud800": "\xe7\x89\x87"}')
    ended = subprocess.run(
        [sys.executable, "manage.py", "import_plan", str(file)],
        cwd=settings.BASE_DIR,
        env={
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "DATABASE_URL": "sqlite://:memory:",
        },
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 1
    assert rb"\ud800: holds half of a surrogate pair" in ended.stderr
    assert b"Traceback" not in ended.stderr
