"""The plan that follows from this one: starting it, and what became of each item."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.desk.items import Forms, kind_name
from plans.admin.desk.page import DeskPage
from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import CHANGE, LOOK
from plans.documents.bundle.shapes import LIST_OF, Bundle, Item
from plans.documents.kinds import COLLECTIONS
from plans.documents.succession import KINDS_LEFT_BEHIND
from plans.editing.bundle.dump import dump
from plans.editing.next_period import next_ordinal, next_slug, next_words, next_years
from plans.editing.succeed import NewPlan, succeed, successor_of
from plans.editing.succession import Fortune, succession
from plans.errors.base import LantuError
from plans.models import Plan
from plans.pages.tags import in_language
from plans.wording import FATES

ADD = "plans.add_plan"


@dataclass(frozen=True)
class ShownFortune:
    fate: str
    words: str
    old: str
    old_form: str | None
    new: str
    new_form: str | None


@dataclass
class Passage:
    """One plan and the next, kind by kind."""

    former: Plan
    plan: Plan
    kinds: list[tuple[str, str, list[ShownFortune]]] = field(default_factory=list)
    counts: list[tuple[str, str, int]] = field(default_factory=list)

    @classmethod
    def of(cls, former: Plan, plan: Plan, forms: Forms, fate: str) -> "Passage":
        fortunes = succession(former=former, plan=plan)
        counts = Counter[str](one.fate for one in fortunes)
        passage = cls(former, plan)
        passage.counts = [
            (name, str(FATES[name]), counts[name]) for name in counts_in_order(counts)
        ]
        for kind in COLLECTIONS:
            of_kind = [one for one in fortunes if one.kind == kind]
            rows = [_shown(o, former, plan, forms) for o in of_kind if not fate or o.fate == fate]
            if rows:
                summary = _summary(of_kind)
                passage.kinds.append((kind_name(kind, many=True), summary, rows))
        return passage


class SuccessionPage(DeskPage):
    """Both ways: from the plan before, and to the one after."""

    permissions = LOOK
    title = gettext_lazy("Next plan")

    def get(self, request: HttpRequest) -> HttpResponse:
        fate = request.GET.get("fate", "")
        before = Plan.objects.filter(slug=self.plan.follows).first() if self.plan.follows else None
        after = successor_of(self.plan)
        passages: list[Passage] = []
        try:
            around = [plan for plan in (before, self.plan, after) if plan]
            item_forms = Forms.of(around)
            pairs = [(before, self.plan), (self.plan, after)]
            passages = [Passage.of(a, b, item_forms, fate) for a, b in pairs if a and b]
        except LantuError as refusal:
            self.refuse(words_for(refusal))
        return self.page(
            "succession/table.html",
            self.title,
            before=before,
            after=after,
            passages=passages,
            fate=fate if fate in FATES else "",
            may_add=request.user.has_perm(ADD) and self.may(CHANGE),
        )


class NewPlanForm(forms.ModelForm):
    class Meta:
        model = Plan
        fields = ("title", "title_en", "slug", "period_start", "period_end", "period_name")
        help_texts = {"slug": gettext_lazy("The last part of the new plan's address.")}


class StartNextPage(DeskPage):
    """GET proposes names and all items; POST starts the plan with those that are ticked.

    A plan has one successor: who keeps it decides of whom it is.
    """

    permissions: ClassVar[tuple[str, ...]] = (CHANGE,)
    also = ADD
    title = gettext_lazy("Start the plan that follows from this one")

    def get(self, request: HttpRequest) -> HttpResponse:
        if successor_of(self.plan):
            return self._there_already()
        return self.show(NewPlanForm(initial=proposed(self.plan)), None)

    def post(self, request: HttpRequest) -> HttpResponse:
        if successor_of(self.plan):
            return self._there_already()
        form = NewPlanForm(request.POST)
        keys = request.POST.getlist("keys")
        if not form.is_valid():
            return self.show(form, keys)
        try:
            started = succeed(plan=self.plan, new=NewPlan(**form.cleaned_data), keys=keys)
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            return self.show(form, keys)
        started.team.add(request.user, *self.plan.team.all())  # type: ignore[arg-type]  # logged in
        words = _(
            "“%(title)s” is started, and this is its desk. Nothing of the plan before it was"
            " changed. Next come its articles, and citations of what was taken along."
        )
        messages.success(request, words % {"title": in_language(started)})
        return redirect("admin:plans_plan_desk", started.pk)

    def show(self, form: NewPlanForm, keys: list[str] | None) -> HttpResponse:
        """`keys` are those that are ticked; all are where nothing was chosen yet."""
        try:
            branches = tree(dump(self.plan), None if keys is None else set(keys))
        except LantuError as refusal:
            self.refuse(words_for(refusal))
            branches = []
        return self.page("succession/start.html", self.title, form=form, branches=branches)

    def _there_already(self) -> HttpResponse:
        self.refuse(_("There is a plan that follows this one. A plan has one successor."))
        return redirect("admin:plans_plan_succession", self.plan.pk)


@dataclass
class Twig:
    key: str
    title: str
    ticked: bool
    twigs: list["Twig"] = field(default_factory=list)


def tree(bundle: Bundle, ticked: set[str] | None) -> list[tuple[str, list[Twig]]]:
    """What can be picked: keywords with what stands under them, then the other kinds."""
    twigs: dict[str, Twig] = {}

    def twig(item: Item) -> Twig:
        is_ticked = ticked is None or item.key in ticked
        return twigs.setdefault(item.key, Twig(item.key, item.title, is_ticked))

    branches = []
    for kind in COLLECTIONS:
        if kind not in (*KINDS_LEFT_BEHIND, "section", "measure"):
            items = [twig(item) for item in getattr(bundle, LIST_OF[kind])]
            if items:
                branches.append((kind_name(kind, many=True), items))
    for section in bundle.sections:
        twigs[section.keyword].twigs.append(twig(section))
    for measure in bundle.measures:
        twigs[measure.section].twigs.append(twig(measure))
    return branches


def proposed(plan: Plan) -> dict[str, Any]:
    first, last = next_years(plan)
    return {
        "title": next_words(plan.title, plan),
        "title_en": next_words(plan.title_en, plan) if plan.title_en else None,
        "slug": next_slug(plan),
        "period_start": first,
        "period_end": last,
        "period_name": next_ordinal(plan.period_name) if plan.period_name else None,
    }


def counts_in_order(counts: Counter[str]) -> list[str]:
    return [fate for fate in FATES if counts[fate]]


def _summary(fortunes: list[Fortune]) -> str:
    counts = Counter[str](one.fate for one in fortunes)
    return " · ".join(f"{FATES[fate]} {counts[fate]}" for fate in counts_in_order(counts))


def _shown(one: Fortune, former: Plan, plan: Plan, forms: Forms) -> ShownFortune:
    return ShownFortune(
        one.fate,
        str(FATES[one.fate]),
        one.old.title if one.old else "",
        forms.address(former, one.old.key) if one.old else None,
        one.new.title if one.new else "",
        forms.address(plan, one.new.key) if one.new else None,
    )
