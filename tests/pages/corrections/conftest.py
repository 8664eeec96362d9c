"""A published plan to report about, and no waiting."""

import pytest

from plans.corrections import forms
from tests.makers import load_small, publish_plan


@pytest.fixture(autouse=True)
def published(db: None) -> None:
    publish_plan(load_small())


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests fill forms in at once."""
    monkeypatch.setattr(forms, "QUICKEST", -1.0)
