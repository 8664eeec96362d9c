"""The catalogue of all plans as open data, for portals that harvest it."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from plans.api.answers import ERRORS, add_link
from plans.api.dcat import catalogue_document
from plans.api.lists import next_address
from plans.api.parameters import Paged, declares
from plans.documents.canonical import canonical
from plans.published.catalogue import catalogue

router = Router(tags=["catalogue"])

MEDIA_TYPE = "application/ld+json"


@router.get(
    "/catalog.jsonld",
    response={200: None, 400: ERRORS[400]},
    operation_id="get_catalogue",
    # Not as a response of ninja's, which knows one media type for all answers.
    openapi_extra={
        "responses": {200: {"content": {MEDIA_TYPE: {"schema": {"type": "object"}}}}},
    },
)
@declares(Paged)
def get_catalogue(request: HttpRequest, page: Query[Paged]) -> HttpResponse:
    shown = catalogue(after=page.after or "", limit=page.limit)
    here, following = _this_address(request, page), next_address(request, shown.after)
    document = catalogue_document(shown, here=here, following=following)
    response = HttpResponse(canonical(document), content_type=MEDIA_TYPE)
    if following:
        add_link(response, following, "next")
    return response


def _this_address(request: HttpRequest, page: Paged) -> str:
    """With the limit always, so that the first page is another thing than the whole catalogue."""
    given = page.model_dump(exclude_none=True)
    return f"{settings.ORIGIN}{request.path}?{urlencode(given)}"
