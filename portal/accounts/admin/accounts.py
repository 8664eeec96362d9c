"""Accounts in the admin: seen, made, changed and deactivated; never deleted."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_totp.models import TOTPDevice

from plans.admin.forms import RefusableForm
from plans.admin.stale.guard import RefusesStaleSaves
from plans.audit.record import record
from plans.choices import AuditEvent
from plans.roles import Role
from portal.accounts.forms import AccountForm, NewAccountForm
from portal.accounts.membership import may_give, roles_of, set_roles
from portal.accounts.passwords import give_one_time_password
from portal.accounts.second_factor import is_enrolled, reset
from portal.accounts.throttle import locked, unlock

CHANGE = "auth.change_user"
APPOINT = "accounts.appoint_administrators"
RESET = "accounts.reset_second_factor"
UNLOCK = "accounts.unlock_log_in"
PERSON = ("username", "last_name", "first_name", "email", "is_active")


class RoleFilter(admin.SimpleListFilter):
    title = _("role")
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(role.value, role.label) for role in Role]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(groups__name=self.value()) if self.value() else queryset


class RefusableAccountForm(RefusableForm, AccountForm):
    """Two who decide on an account at once do not undo one another's decision unseen."""


class AccountAdmin(RefusesStaleSaves, UserAdmin):
    form = RefusableAccountForm
    add_form = NewAccountForm
    add_form_template = None
    change_form_template = "admin/accounts/account.html"
    change_list_template = "admin/accounts/accounts.html"
    fieldsets = (
        (None, {"fields": ("username", "last_name", "first_name", "email")}),
        (
            _("Access"),
            {
                "fields": ("is_active", "roles", "shown_roles", "second_factor", "is_superuser"),
                "description": _(
                    "Accounts are deactivated, never deleted: what somebody did stays theirs."
                    " Take “active” away, and the account cannot log in any more."
                ),
            },
        ),
        (_("Important dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (
            None,
            {
                "fields": ("username", "last_name", "first_name"),
                "description": _(
                    "Then choose the roles, and make a password for the first log-in."
                ),
            },
        ),
    )
    readonly_fields = ("shown_roles", "second_factor", "is_superuser", "last_login", "date_joined")
    list_display = ("username", "called", "shown_roles", "second_factor", "is_active", "last_login")
    list_filter = ("is_active", RoleFilter)
    filter_horizontal = ()
    actions = None

    def get_queryset(self, request: HttpRequest) -> Any:
        enrolled = Exists(TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True))
        found = super().get_queryset(request).prefetch_related("groups")
        return found.annotate(enrolled=enrolled)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Superusers are touched by superusers alone."""
        user: Any = request.user
        if obj is not None and obj.is_superuser and not user.is_superuser:
            return False
        if user.has_perm(CHANGE):
            return True
        return user.has_perm(APPOINT) and (obj is None or obj.pk != user.pk)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """One's own state is for others to decide; who only appoints changes no person's facts."""
        fixed: tuple[str, ...] = self.readonly_fields
        if obj is None:
            return fixed
        fixed = (*fixed, "username")  # the trail and the reviews know people by it
        if not request.user.has_perm(CHANGE):
            return (*fixed, *PERSON)
        return (*fixed, "is_active") if obj.pk == request.user.pk else fixed

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None:
            return fieldsets
        editable = self.has_change_permission(request, obj) and may_give(request.user, obj)
        return [(name, _with_roles(options, chosen=bool(editable))) for name, options in fieldsets]

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        form.giver = request.user
        return form

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if "roles" in form.cleaned_data:
            set_roles(user=form.instance, roles=form.cleaned_data["roles"], by=request.user)

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        super().response_add(request, obj, post_url_continue)  # which says that it was added
        return redirect("admin:auth_user_change", obj.pk)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("locked/", view(self.locked_page), name="auth_user_locked"),
            path(
                "<pk>/reset-second-factor/",
                view(self.reset_page),
                name="auth_user_reset_second_factor",
            ),
            *super().get_urls(),
        ]

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        account = self.get_object(request, object_id)
        offered = {
            "may_give_password": account and self._may_give_password(request, account),
            "may_reset": account and self._may_reset(request, account),
        }
        return super().change_view(request, object_id, form_url, (extra_context or {}) | offered)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> Any:  # noqa: A002 - Django's
        """In place of Django's page: nobody chooses a password for another."""
        account = self._found(request, id)
        if not self._may_give_password(request, account):
            raise PermissionDenied
        shown = None
        if request.method == "POST":
            shown = give_one_time_password(user=account)
            record(event=AuditEvent.ONE_TIME_PASSWORD, about=account)
        title = _("One-time password")
        return self._page(request, "one_time_password.html", account, title, password=shown)

    def reset_page(self, request: HttpRequest, pk: str) -> HttpResponse:
        account = self._found(request, pk)
        if not self._may_reset(request, account):
            raise PermissionDenied
        if request.method == "POST":
            reset(user=account, by=request.user)
            messages.success(request, gettext("The second factor was reset."))
            return redirect("admin:auth_user_change", account.pk)
        return self._page(request, "reset.html", account, _("Reset the second factor"))

    def locked_page(self, request: HttpRequest) -> HttpResponse:
        if not request.user.has_perm(UNLOCK):
            raise PermissionDenied
        if request.method == "POST":
            name, address = request.POST.get("username", ""), request.POST.get("address", "")
            self._unlock(request, name, address)
            return redirect("admin:auth_user_locked")
        return self._page(request, "locked.html", None, _("Locked log-ins"), locked=locked())

    def _unlock(self, request: HttpRequest, name: str, address: str) -> None:
        if not unlock(username=name, address=address):
            messages.warning(request, gettext("This log-in is not locked any more."))
            return
        messages.success(request, gettext("The log-in is unlocked."))
        account = User.objects.filter(username=name).first()
        if account:
            record(event=AuditEvent.UNLOCKED, about=account, detail={"address": address})

    def _found(self, request: HttpRequest, pk: str) -> Any:
        account = self.get_object(request, pk)
        if account is None:
            raise Http404
        return account

    def _may_give_password(self, request: HttpRequest, account: Any) -> bool:
        """Whoever gives a password can use it: so not to himself, and not to those of the separate
        powers whom no second factor protects yet. On the server, `changepassword` helps.
        """
        user: Any = request.user
        if account.pk == user.pk or not user.has_perm(CHANGE):
            return False
        if user.is_superuser:
            return True
        apart = roles_of(account) & {Role.SECURITY, Role.AUDITOR}
        return not account.is_superuser and (not apart or is_enrolled(account))

    def _may_reset(self, request: HttpRequest, account: Any) -> bool:
        user: Any = request.user
        if account.is_superuser and not user.is_superuser:
            return False
        return bool(user.has_perm(RESET)) and account.pk != user.pk

    def _page(
        self, request: HttpRequest, template: str, account: Any, title: Any, **more: Any
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "subtitle": account,
            "opts": self.opts,
            "account": account,
            **more,
        }
        return TemplateResponse(request, f"admin/accounts/{template}", context)

    @admin.display(description=_("name"))
    def called(self, account: User) -> str:
        full = account.get_full_name()
        return full if full.isascii() else f"{account.last_name}{account.first_name}"

    @admin.display(description=_("roles"))
    def shown_roles(self, account: User) -> str:
        found = roles_of(account)
        return gettext(", ").join(str(role.label) for role in Role if role in found) or "–"

    @admin.display(description=_("second factor"), boolean=True)
    def second_factor(self, account: Any) -> bool:
        return bool(account.enrolled)


def _with_roles(options: Any, *, chosen: bool) -> dict[str, Any]:
    """Either the roles to choose among or the roles as they are."""
    left_out = "shown_roles" if chosen else "roles"
    return {**options, "fields": tuple(f for f in options["fields"] if f != left_out)}
