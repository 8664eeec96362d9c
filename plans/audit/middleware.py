"""Each request says who is at work; what they are refused is recorded."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from plans.audit.record import record
from plans.choices import AuditEvent
from plans.models.origin import Origin, address_or_none, working

REFUSED = 403
LONGEST_PATH = 500


class WhoIsAtWork:
    """Comes after `ClientAddress`, which alone decides whom a proxy may speak for.

    The account is asked for when an entry is written: public pages stay without a session.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        address = address_or_none(request.META.get("REMOTE_ADDR", ""))
        with working(Origin(user=lambda: _account(request), address=address)):
            response = self.get_response(request)
            if response.status_code == REFUSED and _account(request):
                record(
                    event=AuditEvent.REFUSED,
                    detail={"path": request.path[:LONGEST_PATH], "method": request.method},
                )
            return response


def _account(request: HttpRequest) -> Any:
    user = getattr(request, "user", None)
    return user if user is not None and user.is_authenticated else None
