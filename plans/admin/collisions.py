"""What the database alone can see, told in the form: nobody loses what they typed."""

from typing import Any, cast

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse

from plans.admin.forms import CollisionForm
from plans.admin.trail.history import HistoryFromTrail


class CollisionsTold(HistoryFromTrail):
    """A write that breaks a constraint is undone, and its form comes back with an error."""

    form = CollisionForm
    _COLLIDED = "plans.collided"

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError:
            request.META[self._COLLIDED] = True
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[CollisionForm]:
        form = cast("type[CollisionForm]", super().get_form(request, obj, change, **kwargs))
        form.collided = self._COLLIDED in request.META
        return form
