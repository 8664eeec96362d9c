"""How every document for programs is answered."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from plans.errors.reading import NotPublished
from plans.published.freshness import kept

View = Callable[..., HttpResponse]


def public_document(view: View) -> View:
    """What is not published is 404; caches keep it as they keep pages."""

    @require_safe
    @wraps(view)
    def answered(request: HttpRequest, **parameters: Any) -> HttpResponse:
        try:
            response = view(request, **parameters)
        except NotPublished as absent:
            raise Http404(str(absent)) from absent
        response["Cache-Control"] = kept(response.status_code, of_an_edition=False)
        return response

    return answered
