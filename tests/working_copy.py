"""Which tables are the working copy: those of `plans` but of editions, reviews and the trail."""

from django.apps import apps
from django.db.models import Model

from plans.models import (
    Acknowledgement,
    AuditEntry,
    Blob,
    Candidate,
    Edition,
    LiveItem,
    Review,
    ReviewLink,
    Withholding,
)

OF_EDITIONS = {
    model.__module__
    for model in (
        *(Acknowledgement, AuditEntry, Blob, Candidate, Edition, LiveItem, Review, ReviewLink),
        Withholding,
    )
}


def working_copy(*, with_links: bool = False) -> list[type[Model]]:
    """Its models; on request with those of the tables that only link two others."""
    models = apps.get_app_config("plans").get_models(include_auto_created=with_links)
    return [model for model in models if model.__module__ not in OF_EDITIONS]
