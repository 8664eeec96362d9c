"""Why an article cannot be taken in."""

from plans.errors.base import LantuError


class UnfitArticle(LantuError):
    """What was given is no article that can be read; the reason is for editors."""
