"""What the database alone can see, told in the form: nobody loses what they typed."""

from typing import Any, cast

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from plans.admin.forms import RefusableForm
from plans.admin.trail.history import HistoryFromTrail


class CollisionsTold(HistoryFromTrail):
    """A write that breaks a constraint is undone, and its form comes back with an error."""

    form = RefusableForm
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
    ) -> type[RefusableForm]:
        form = cast("type[RefusableForm]", super().get_form(request, obj, change=change, **kwargs))
        form.refusal = self.refusal(request)
        return form

    def refusal(self, request: HttpRequest) -> str | None:
        """Why the form cannot be saved as it was sent, whatever stands in its fields."""
        if self._COLLIDED not in request.META:
            return None
        return _(
            "Nothing was saved: two rows of this page exclude each other, or somebody else"
            " saved at the same moment. What you entered stands below."
        )
