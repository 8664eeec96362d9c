"""What the admin pages of all items share: plan, key, number, address."""

from typing import Any, ClassVar, cast

from django.contrib import admin
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from plans.admin.base import WorkingCopyAdmin
from plans.admin.belonging import LONGEST_ID, plan_named_in
from plans.admin.commented import CommentsShown
from plans.admin.forms import ItemForm, next_number
from plans.admin.plan_first import PlanFirst
from plans.admin.ways import ways_of, withholding_of
from plans.models import Citation, Item, Plan

Names = tuple[str, ...]


class CitedFilter(admin.SimpleListFilter):
    """Whether an item names its source."""

    title = _("source")
    parameter_name = "cited"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, Any]]:
        return [("yes", _("with a citation")), ("no", _("without a citation"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        model = cast("type[Item]", queryset.model)
        cited = Exists(Citation.objects.filter(**{model.kind: OuterRef("pk")}))
        match self.value():
            case "yes":
                return queryset.filter(cited)
            case "no":
                return queryset.filter(~cited)
        return queryset


class ItemAdmin(CommentsShown, PlanFirst, WorkingCopyAdmin):
    """An item. `content` are the fields of its kind, `parent` is the one its number counts in.

    `groups` are further ones that stand together below a heading.
    """

    form = ItemForm
    change_form_template = "admin/item_form.html"
    content: ClassVar[Names] = ()
    groups: ClassVar[tuple[tuple[Promise, tuple[str | Names, ...]], ...]] = ()
    parent: ClassVar[str | None] = None

    list_display: Names = ("title", "number", "plan", "modified_at")
    list_display_links = ("title",)
    list_filter: ClassVar[tuple[Any, ...]] = ("plan", CitedFilter)
    list_select_related: ClassVar[Names] = ("plan",)
    search_fields: ClassVar[Names] = ("title", "title_en", "key", "slug")
    ordering: ClassVar[Names] = ("plan", "number")
    readonly_fields: ClassVar[Names] = ("plan", "key", "modified_at", "said_in_review")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        place = [self.parent] if self.parent else []
        identity = ["slug", "key", "modified_at"] if obj else ["slug"]
        return [
            *self.said_first(obj),
            (None, {"fields": ["plan", *place, "number", "title", "title_en", *self.content]}),
            *((name, {"fields": fields}) for name, fields in self.groups),
            (_("Address and key"), {"fields": identity, "classes": ["collapse"]}),
        ]

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[ItemForm]:
        form = cast("type[ItemForm]", super().get_form(request, obj, change, **kwargs))
        form.number_scope = self.parent or "plan"
        return form

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        if obj is not None:
            inlines = context["inline_admin_formsets"]
            context["ways"] = ways_of(obj)
            context["withheld"] = withholding_of(obj)
            context["has_citations"] = any(shown.opts.model is Citation for shown in inlines)
        return super().render_change_form(
            request, context, add=add, change=change, form_url=form_url, obj=obj
        )

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """With the next number, where the list in which it counts is known."""
        initial: dict[str, Any] = super().get_changeform_initial_data(request)
        owner = self._parent_named_in(request) if self.parent else plan_named_in(request)
        if owner is not None:
            initial.setdefault(
                "number",
                next_number(self.model._default_manager.all(), **{self.parent or "plan": owner}),
            )
        return initial

    def plan_meant(self, request: HttpRequest) -> Plan | None:
        parent = self._parent_named_in(request)
        return parent.plan if parent else super().plan_meant(request)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """An autocomplete says which plan it asks for, and gets no other plan's items."""
        match = request.resolver_match
        if match and match.url_name == "autocomplete" and "plan" in request.GET:
            queryset = queryset.filter(plan=plan_named_in(request))
        return super().get_search_results(request, queryset, search_term)

    def _parent_named_in(self, request: HttpRequest) -> Item | None:
        value = request.GET.get(self.parent, "") if self.parent else ""
        if not self.parent or not value.isdecimal() or len(value) > LONGEST_ID:
            return None
        model = cast("type[Item]", self.model._meta.get_field(self.parent).related_model)
        found: Model | None = model._default_manager.filter(pk=int(value)).first()
        return cast("Item | None", found)
