"""A whole edition as one file: a ZIP archive with its sums, the same bytes each time."""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from typing import Any

from django.utils.translation import override

from plans.api.answers import edition_answer
from plans.api.tables import delimited, dictionary
from plans.api.tables.known import TABLES
from plans.api.words.archive import explained
from plans.documents.canonical import readable
from plans.documents.kinds import COLLECTIONS
from plans.documents.manifest import manifest
from plans.published.whole import WholeEdition

MEDIA_TYPE = "application/zip"
READABLE_BY_ALL = 0o644


def archive(whole: WholeEdition) -> bytes:
    """Every file in a fixed order, with the time at which the edition was published."""
    files = dict(_files(whole))
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    moment = whole.edition.published_at.timetuple()[:6]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in {**files, "SHA256SUMS": sums.encode()}.items():
            file = zipfile.ZipInfo(name, moment)
            file.compress_type = zipfile.ZIP_DEFLATED
            file.external_attr = READABLE_BY_ALL << 16
            zipped.writestr(file, data)
    return written.getvalue()


def _files(whole: WholeEdition) -> Iterator[tuple[str, bytes]]:
    for language in ("zh-hans", "en"):
        with override(language):
            yield f"README.{language[:2]}.txt", explained().encode()
    yield "edition.json", readable(edition_answer(whole.edition)).encode()
    yield "manifest.json", manifest(whole.entries).encode()
    yield "bundle.json", whole.bundle.encode()
    for key, stored in whole.stored.items():
        yield f"documents/{key}.json", stored.encode()
    yield from _table("plans", whole.documents["plan"])
    for kind, name in COLLECTIONS.items():
        yield from _table(name, whole.documents.get(kind, []))


def _table(name: str, rows: list[Any]) -> Iterator[tuple[str, bytes]]:
    yield f"tables/{name}.csv", delimited.written(TABLES[name], rows)
    yield f"tables/{name}.csv-metadata.json", dictionary.dictionary(name).encode()
