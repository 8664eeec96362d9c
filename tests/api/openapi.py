"""The API's schema as the snapshot holds it. `python -m tests.api.openapi` writes it anew."""

import os
from pathlib import Path

import django

SNAPSHOT = Path(__file__).with_name("openapi.json")


def schema_text() -> str:
    from plans.api.documentation import openapi_text  # noqa: PLC0415 - ninja wants Django set up
    from plans.api.urls import api  # noqa: PLC0415 - the same

    return openapi_text(api, "en")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    SNAPSHOT.write_text(schema_text(), "utf-8")
