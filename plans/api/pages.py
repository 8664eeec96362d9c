"""Pages about the API, for people: its reference, and examples to begin with. No script."""

from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from plans.api.examples.listed import programs_for
from plans.api.schema.described import DocumentedAPI
from plans.api.schema.reference import Class, Group, classes_of, groups_of
from plans.pages.answering import page
from plans.pages.metadata import Head
from plans.published.plans import first_plans
from plans.published.shared import site


@dataclass(frozen=True)
class Reference:
    groups: list[Group]
    classes: list[Class]


def reference_page(request: HttpRequest, api: DocumentedAPI) -> HttpResponse:
    """Every operation with its parameters, answers and an example, and every class."""
    reference = _reference(api, get_language() or "en")
    return page(request, "api/reference.html", head=_about_reference, reference=reference)


def examples_page(request: HttpRequest) -> HttpResponse:
    """Programs that run as they stand, on the plan that this site opens with."""
    profile, plans = site(), first_plans(1)
    plan = profile.featured_plan or (plans[0].slug if plans else None)
    return page(
        request,
        "api/examples.html",
        head=_about_examples,
        profile=profile,
        programs=programs_for(plan),
    )


@cache
def _reference(api: DocumentedAPI, language: str) -> Reference:
    with override(language):
        schema = api.get_openapi_schema()
        return Reference(groups_of(schema), classes_of(schema))


def _about_reference() -> Head:
    return Head(_("Open data"), _("Every operation of the API, with parameters and answers."))


def _about_examples() -> Head:
    return Head(_("Examples of the API"), _("Ten programs that use the API, to begin with."))
