"""English titles, which the database reads out of documents without giving the rest of them."""

from typing import Any

from django.db.models import Func, TextField

NAMES = ("title_en", "name_en")


class EnglishTitle(Func):
    """The English title in a column of documents, null where editors gave none."""

    arity = 1
    output_field = TextField(null=True)

    def as_sqlite(self, *given: Any, **options: Any) -> tuple[str, Any]:
        return self.as_sql(*given, **options | _first("JSON_EXTRACT(%(expressions)s, '$.{}')"))

    def as_postgresql(self, *given: Any, **options: Any) -> tuple[str, Any]:
        return self.as_sql(*given, **options | _first("%(expressions)s::jsonb ->> '{}'"))


def _first(read: str) -> dict[str, Any]:
    return {"template": f"COALESCE({', '.join(read.format(name) for name in NAMES)})"}
