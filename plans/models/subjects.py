"""How citations and pictures refer to the one item that they are of."""

from django.db import models


def subject(model: type[models.Model]) -> models.ForeignKey[models.Model | None]:
    """The column of one kind of subject: of all such columns of a row, one is set at most."""
    return models.ForeignKey(model, models.CASCADE, null=True, blank=True)
