"""What the desk's templates have beside the filters of the public ones."""

from django import template
from django.utils.translation import gettext as _

from plans.models.origin import NOBODY

register = template.Library()


@register.filter
def signer(name: str) -> str:
    """Who signed: an account's name; a command has none, and is given by who keeps the server."""
    return _("operators of the server") if name == NOBODY else name
