"""The roles in the admin: what each may do, and who has it."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin
from django.contrib.auth.models import Group, Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from plans.admin.asked import AsksWithinReason
from plans.roles import Role


class RoleAdmin(AsksWithinReason, GroupAdmin):
    """What each role may do, and who has it. The roles themselves come with the portal."""

    fields = ("title", "members", "rights")
    readonly_fields = fields
    list_display = ("title", "members")
    list_display_links = ("title",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("role"), ordering="name")
    def title(self, group: Group) -> str:
        return str(Role(group.name).label) if group.name in Role.values else group.name

    @admin.display(description=_("members"))
    def members(self, group: Group) -> str:
        users = group.user_set.order_by("username")
        return gettext(", ").join(str(user) for user in users) or "–"

    @admin.display(description=_("rights"))
    def rights(self, group: Group) -> str:
        granted = group.permissions.select_related("content_type").order_by(
            "content_type__app_label", "content_type__model", "codename"
        )
        return format_html_join("", "<p>{}</p>", ((line,) for line in rights_in_words(granted)))

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).order_by("pk")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        group = self.get_object(request, object_id)
        context = {"subtitle": self.title(group)} if group else {}
        return super().change_view(request, object_id, form_url, (extra_context or {}) | context)


def rights_in_words(permissions: Iterable[Permission]) -> Iterator[str]:
    """A line for each model, and one for each right of its own, in the language of the page:
    Django stores English.
    """
    actions = {
        "view": pgettext_lazy("right", "view"),
        "add": pgettext_lazy("right", "add"),
        "change": pgettext_lazy("right", "change"),
        "delete": pgettext_lazy("right", "delete"),
    }
    of_models: dict[str, set[str]] = {}
    for permission in permissions:
        action, _sep, model = permission.codename.partition("_")
        if action in actions and model == permission.content_type.model:
            of_models.setdefault(permission.content_type.name, set()).add(action)
        else:
            yield gettext(permission.name)
    for name, granted in of_models.items():
        words = ", ".join(str(word) for action, word in actions.items() if action in granted)
        yield f"{capfirst(name)} · {words}"
