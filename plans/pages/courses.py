"""The figures of an indicator's course as a file."""

from django.http import HttpRequest, HttpResponse

from plans.charts.delimited import csv_of
from plans.charts.table import table_of
from plans.documents.items import IndicatorDocument
from plans.pages.answering import public_page
from plans.pages.pictures import in_no_language
from plans.published.editions import Scope
from plans.published.items import find

MEDIA_TYPE = "text/csv; charset=utf-8; header=present"


@public_page
def course_csv(
    request: HttpRequest, plan: str, slug: str, edition: int | None = None
) -> HttpResponse:
    found = find(Scope(plan, edition), "indicator", slug)
    document = found.document
    if not isinstance(document, IndicatorDocument):
        raise TypeError(f"{document.kind} has no course")
    if elsewhere := in_no_language(request):
        return elsewhere
    response = HttpResponse(csv_of(table_of(document)), content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{plan}-{slug}.csv"'
    return response
