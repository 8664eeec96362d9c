"""Whether a form was sent from a page of this site."""

from django.conf import settings
from django.http import HttpRequest

_OURS = {"same-origin", "none"}
"""`none` is the reader's own doing, such as loading the answer anew."""


def is_sent_from_here(request: HttpRequest) -> bool:
    """False where the browser says that another site sent it. What says nothing is no browser."""
    fetched, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    here = {settings.ORIGIN, f"{request.scheme}://{request.get_host()}"}
    return (fetched is None or fetched in _OURS) and (origin is None or origin in here)
