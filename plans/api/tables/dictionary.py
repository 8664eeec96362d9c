"""What the columns of a table hold, in both languages: metadata of CSV on the Web (CSVW).

Source: W3C, Metadata Vocabulary for Tabular Data, 2015.
"""

from collections.abc import Callable
from typing import Any

from django.utils.translation import override

from plans.api.tables.columns import SEPARATOR, Column, columns_of
from plans.api.tables.known import TABLES
from plans.api.words.fields import meaning_of, title_of
from plans.api.words.tables import link_part, table_title
from plans.documents.canonical import readable

MEDIA_TYPE = "application/csvm+json"
CONTEXT = ["http://www.w3.org/ns/csvw", {"@language": "zh"}]
LANGUAGES = {"zh": "zh-hans", "en": "en"}
"""The dictionary's language tags, and the language of the interface that each is told in."""

DIALECT = {"encoding": "utf-8", "lineTerminators": ["\r\n"], "delimiter": ",", "header": True}


def address_of(name: str) -> str:
    return f"/api/v1/tables/{name}.json"


def dictionary(name: str) -> str:
    """The dictionary of the table `name`. Raises `KeyError`."""
    return readable(
        {
            "@context": CONTEXT,
            "url": f"{name}.csv",
            "dc:title": _in_each_language(lambda: table_title(name)),
            "dialect": DIALECT,
            "tableSchema": {"columns": [_described(column) for column in columns_of(TABLES[name])]},
        }
    )


def _described(column: Column) -> dict[str, Any]:
    described = {
        "name": column.name,
        "titles": column.name,
        "dc:title": _in_each_language(lambda: _title(column)),
        "dc:description": _in_each_language(lambda: _meaning(column)),
        "datatype": _datatype(column),
    }
    return described | {"separator": SEPARATOR} if column.is_list else described


def _title(column: Column) -> str:
    titles = [title_of(name) for name in column.fields]
    return " · ".join([*titles, title_of(column.part)] if column.part else titles)


def _meaning(column: Column) -> str:
    meaning = meaning_of(column.shape.__name__, column.fields[-1])
    return f"{meaning} {link_part(column.part)}" if column.part else meaning


def _datatype(column: Column) -> str | dict[str, str]:
    """A closed list is told as the pattern of its values."""
    if column.values:
        return {"base": column.datatype, "format": "|".join(column.values)}
    return column.datatype


def _in_each_language(words: Callable[[], str]) -> dict[str, str]:
    told = {}
    for tag, language in LANGUAGES.items():
        with override(language):
            told[tag] = words()
    return told
