"""A new plan out of an article: what it is, as the article tells it; what it holds comes after."""

import re
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View

from plans.admin.intake.forms import ArticleForm
from plans.admin.intake.given import article_given
from plans.choices import AreaLevel, PlanType
from plans.editing.begin import begin
from plans.editing.proposals.keep import keep
from plans.intake.kept import article_of, kept
from plans.intake.reading.article import Article
from plans.intake.understand import understand
from plans.models import Area, Plan

ADD = "plans.add_plan"
ADD_AREA = "plans.add_area"
SALT = "plans.intake.start"


class NewPlanForm(forms.ModelForm):
    """`may_add`: whether the account may add an area that the portal does not have yet."""

    reading = forms.CharField(widget=forms.HiddenInput)
    area_code = forms.CharField(
        label=gettext_lazy("Code of a new area"),
        required=False,
        max_length=12,
        help_text=gettext_lazy("Code of GB/T 2260, only where the list does not have the area."),
    )
    area_name = forms.CharField(
        label=gettext_lazy("Name of a new area"), required=False, max_length=200
    )

    class Meta:
        model = Plan
        fields = (
            *("title", "slug", "area", "plan_type"),
            *("period_start", "period_end", "period_name"),
        )

    field_order = ("title", "slug", "area", "area_code", "area_name")

    def __init__(self, *args: Any, may_add: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if may_add:
            self.fields["area"].required = False
        else:
            del self.fields["area_code"], self.fields["area_name"]
            self.fields["area"].help_text = _(
                "A system administrator adds one that the list does not have."
            )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if "area_code" not in self.fields or given.get("area"):
            return given
        if not given.get("area_code") or not given.get("area_name"):
            self.add_error("area", _("Choose an area, or give the code and name of a new one."))
            return given
        area = new_area(given["area_code"], given["area_name"])
        try:
            area.full_clean()
        except forms.ValidationError as refusal:
            for name, errors in refusal.error_dict.items():
                self.add_error("area_name" if name == "name" else "area_code", errors)
        else:
            given["area"] = area
        return given

    def _get_validation_exclusions(self) -> set[str]:
        """An area that is new is not there to be looked up yet."""
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # no stub
        return excluded | {"area"}


class FromArticle(View):
    """GET asks for the article; a POST shows the plan that it speaks of, the next one begins it.

    Between the two nothing is stored: the reading goes along in the form, signed.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm(ADD):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(form=ArticleForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        if "reading" in request.POST:
            return self.begin()
        form = ArticleForm(request.POST, request.FILES)
        article = article_given(form)
        if article is None:
            return self.show(form=form)
        reading = signing.dumps(kept(article), salt=SALT, compress=True)
        initial = proposed(article) | {"reading": reading}
        return self.show(plan_form=NewPlanForm(initial=initial, may_add=self.may_add), of=article)

    def begin(self) -> HttpResponse:
        form = NewPlanForm(self.request.POST, may_add=self.may_add)
        article = _reading(self.request.POST["reading"])
        if article is None:
            messages.error(self.request, _("The article was lost on the way. Read it once more."))
            return self.show(form=ArticleForm())
        if not form.is_valid():
            return self.show(plan_form=form, of=article)
        plan = form.save(commit=False)
        with transaction.atomic():
            area = form.cleaned_data["area"]
            if area.pk is None:
                area.save()
            plan.area = area
            begin(plan=plan, member=self.request.user)
            editor = self.request.user.get_username()
            intake, _is_new = keep(plan=plan, article=article, editor=editor)
        words = _("“%(title)s” is begun. Nothing is in it yet: below is what the article proposes.")
        messages.success(self.request, words % {"title": plan.title})
        return redirect("admin:plans_plan_intake", plan.pk, intake.pk)

    @property
    def may_add(self) -> bool:
        return self.request.user.has_perm(ADD_AREA)

    def show(self, **context: Any) -> HttpResponse:
        everywhere = {
            **admin.site.each_context(self.request),
            "title": _("A new plan from an article"),
            "subtitle": None,
            "opts": Plan._meta,
        }
        template = "admin/desk/intake/start.html"
        return TemplateResponse(self.request, template, everywhere | context)


def proposed(article: Article) -> dict[str, Any]:
    """What the article says of the plan itself, as far as it does."""
    period = understand(article).period
    area = area_of(article)
    years = f"{period.first}-{period.last}" if period else ""
    name = f"“{period.name}”" if period else ""
    return {
        "title": f"{area.name}{name}规划" if area else None,
        "slug": f"{_address_name(area)}-{years}" if area and years else None,
        "area": area,
        "plan_type": PlanType.DEVELOPMENT,
        "period_start": period.first if period else None,
        "period_end": period.last if period else None,
        "period_name": period.name if period else None,
    }


def area_of(article: Article) -> Area | None:
    """The area that is named most often; of a district and its city the district."""
    text = "\n".join([article.title or "", *article.paragraphs])
    counts = {area: text.count(area.name) for area in Area.objects.all()}
    return max(
        (area for area, count in counts.items() if count),
        key=lambda area: (list(AreaLevel).index(AreaLevel(area.level)), counts[area]),
        default=None,
    )


def new_area(code: str, name: str) -> Area:
    """Its level and what it lies in are told by its code.

    Of six digits the first two are the province's and the first four the prefecture's (GB/T 2260).
    """
    province, prefecture = f"{code[:2]}0000", f"{code[:4]}00"
    level = AreaLevel.COUNTY
    if code == province:
        level = AreaLevel.PROVINCE
    elif code == prefecture:
        level = AreaLevel.PREFECTURE
    above = [one for one in (prefecture, province) if one != code]
    known = {area.code: area for area in Area.objects.filter(code__in=above)}
    parent = next((known[one] for one in above if one in known), None)
    return Area(code=code, name=name, level=level, parent=parent)


def _address_name(area: Area) -> str:
    """Tianxin District is tianxin."""
    words = re.findall("[a-z0-9]+", (area.name_en or "").lower())
    kept_words = [word for word in words if word not in ("district", "county", "city", "province")]
    return "-".join(kept_words) or f"area-{area.code}"


def _reading(signed: str) -> Article | None:
    try:
        return article_of(signing.loads(signed, salt=SALT))
    except signing.BadSignature:
        return None
