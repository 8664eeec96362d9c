"""What goes out and comes back is what it was, byte for byte."""

import pytest
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings

from plans.documents.bundle.shapes import Bundle
from plans.documents.canonical import readable
from plans.sheets import delimited, xlsx
from plans.sheets.columns import BY_NAME
from plans.sheets.reading import read
from plans.sheets.tables import Table
from plans.sheets.writing import sheets_of
from tests.documents.strategies import steadily
from tests.makers import seed_bundle
from tests.sheets.nasty import nasty_bundles

LANGUAGES = ["zh-hans", "en"]


def through_xlsx(bundle: Bundle) -> list[Table]:
    return xlsx.read(xlsx.write(sheets_of(bundle, BY_NAME)))


def through_csv(bundle: Bundle) -> list[Table]:
    return [
        delimited.read(delimited.write(sheet), BY_NAME[sheet.name])
        for sheet in sheets_of(bundle, BY_NAME)
    ]


def assert_same(new: Bundle, old: Bundle) -> None:
    assert readable(new.model_dump()) == readable(old.model_dump())


@settings(steadily, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(nasty_bundles())
def test_xlsx_changes_nothing(bundle: Bundle) -> None:
    assert_same(read(through_xlsx(bundle), bundle), bundle)


@settings(steadily, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(nasty_bundles())
def test_csv_changes_nothing(bundle: Bundle) -> None:
    assert_same(read(through_csv(bundle), bundle), bundle)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("through", [through_xlsx, through_csv])
def test_what_goes_out_in_one_language_comes_back_in_the_other(
    language: str, through: object
) -> None:
    bundle = seed_bundle()
    with override(language):
        tables = through(bundle)  # type: ignore[operator]  # one of the two above
    with override({"en": "zh-hans", "zh-hans": "en"}[language]):
        assert_same(read(tables, bundle), bundle)
