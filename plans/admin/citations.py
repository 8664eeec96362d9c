"""Citations inside the page of what they support: article, paragraph, quote."""

from collections import defaultdict
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _

from plans.admin.belonging import plan_of
from plans.admin.inlines import NumberedFormSet, NumberedInline
from plans.editing.quotes import Missing, Stands, look_up
from plans.models import CITED, ArticleParagraph, Citation

PLACE = {"article", "paragraph", "quote"}
"""Fields of which each change has the quote looked up again."""


class CitationFormSet(NumberedFormSet):
    """Each quote is looked up in the archived text of its article, where there is one."""

    def clean(self) -> None:
        super().clean()
        asked = [form for form in self.forms if self._is_asked(form)]
        texts = _archived({form.cleaned_data["article"].pk for form in asked})
        for form in asked:
            form.instance.start = form.instance.end = None
            if paragraphs := texts.get(form.cleaned_data["article"].pk):
                self._check(form, paragraphs)

    def save_new(self, form: Any, commit: bool = True) -> Any:
        form.instance.plan = plan_of(self.instance)
        return super().save_new(form, commit=commit)

    def _is_asked(self, form: Any) -> bool:
        given = getattr(form, "cleaned_data", {})
        whole = given.get("article") and given.get("quote") and not form.errors
        says_anew = not PLACE.isdisjoint(form.changed_data)
        return bool(whole) and says_anew and form not in self.deleted_forms

    def _check(self, form: Any, paragraphs: dict[int, str]) -> None:
        """What stands there gets its place; what does not is refused, with where it does stand."""
        given, citation = form.cleaned_data, form.instance
        match look_up(given["quote"], paragraphs, given.get("paragraph")):
            case Stands(paragraph, start, end):
                citation.paragraph, citation.start, citation.end = paragraph, start, end
                citation.check_against(paragraphs)
            case Missing(elsewhere):
                form.add_error("quote", _refusal(given.get("paragraph"), elsewhere))


def _archived(articles: set[int]) -> dict[int, dict[int, str]]:
    texts: dict[int, dict[int, str]] = defaultdict(dict)
    rows = ArticleParagraph.objects.filter(article__in=articles) if articles else []
    for row in rows:
        texts[row.article_id][row.number] = row.text
    return texts


def _refusal(paragraph: int | None, elsewhere: tuple[int, ...]) -> str:
    numbers = _(", ").join(str(number) for number in elsewhere[:5])
    if paragraph is None:
        return _("The archived text does not hold these words. Copy them exactly.")
    if not elsewhere:
        return _(
            "Paragraph %(number)d of the archived text does not hold these words, and no other one"
            " does. Copy them exactly."
        ) % {"number": paragraph}
    return _(
        "Paragraph %(number)d of the archived text does not hold these words; they stand in"
        " %(elsewhere)s."
    ) % {"number": paragraph, "elsewhere": numbers}


class CitationInline(NumberedInline):
    """What the page's own row cites: `fk_name` is one of `CITED`."""

    model = Citation
    formset = CitationFormSet
    fields = ("number", "article", "paragraph", "quote")
    autocomplete_fields = ("article",)


class PlanCitationInline(CitationInline):
    """What the plan itself cites: every other citation has a subject besides its plan."""

    fk_name = "plan"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        of_an_item = {f"{name}__isnull": True for name in CITED}
        return super().get_queryset(request).filter(**of_an_item)


def citations_of(subject: str) -> type[CitationInline]:
    """The inline of the citations whose subject is this foreign key."""
    return type(f"CitationOf_{subject}", (CitationInline,), {"fk_name": subject})
