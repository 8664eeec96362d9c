"""The forms of log-in and of accounts."""

from typing import Any

from django import forms
from django.contrib.admin.forms import AdminPasswordChangeForm
from django.contrib.auth.forms import UserChangeForm, UserCreationForm
from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _

from plans.roles import Role
from portal.accounts.errors import PowersMixed
from portal.accounts.membership import IN_ORDER, keep_powers_apart, may_give, roles_of
from portal.accounts.passwords import change_password


class CodeForm(forms.Form):
    """A code of the app, or a recovery code."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autofocus": True, "spellcheck": "false"}
        ),
    )


class PresentPasswordForm(forms.Form):
    """The password of whoever is logged in: a session alone is not enough for what is asked."""

    password = forms.CharField(
        label=_("Your present password"),
        max_length=4096,  # as Django's own: a longer one costs the hashing time
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    @property
    def was_wrong(self) -> bool:
        return self.has_error("password", "wrong")

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        if not self.user.check_password(password):
            raise forms.ValidationError(_("This is not your present password."), code="wrong")
        return password


class ReplacingForm(PresentPasswordForm, CodeForm):
    """The code of a new telephone, from whoever knows the password as well."""


class OwnPasswordForm(AdminPasswordChangeForm):
    """The account's owner chooses a new password."""

    def save(self, commit: bool = True) -> Any:
        change_password(user=self.user, password=self.cleaned_data["new_password1"])
        return self.user


class NewAccountForm(UserCreationForm):
    """Without a password: the portal makes one, for one log-in."""

    password1 = password2 = None  # type: ignore[assignment]  # so Django takes fields away

    class Meta(UserCreationForm.Meta):
        fields = ("username", "last_name", "first_name")

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data

    def validate_password_for_user(self, *_: Any, **_more: Any) -> None:
        """There is none yet."""

    def save(self, commit: bool = True) -> Any:
        self.instance.set_unusable_password()
        self.instance.is_staff = True
        return forms.ModelForm.save(self, commit=commit)


class AccountForm(UserChangeForm):
    """An account; of its roles those can be chosen that `giver` may give."""

    giver: Any = None

    roles = forms.MultipleChoiceField(
        label=_("roles"),
        required=False,
        choices=[],
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Nobody decides on his own. System administrators give the roles of editors, reviewers"
            " and publishers; security administrators those of administrators and auditors."
        ),
    )

    class Meta:
        model = User
        fields = ("username", "last_name", "first_name", "email", "is_active")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "roles" not in self.fields:
            return
        self.fixed = roles_of(self.instance) - may_give(self.giver, self.instance)
        offered = may_give(self.giver, self.instance)
        field = self.fields["roles"]
        field.choices = [  # type: ignore[attr-defined]  # a field of choices
            (role.value, role.label) for role in IN_ORDER if role in offered
        ]
        field.initial = [role.value for role in roles_of(self.instance) & offered]

    def clean_roles(self) -> set[Role]:
        """With those that are not his to take."""
        roles = self.fixed | {Role(name) for name in self.cleaned_data["roles"]}
        try:
            keep_powers_apart(roles)
        except PowersMixed as refusal:
            names = _(", ").join(str(role.label) for role in refusal.roles)
            raise forms.ValidationError(
                _("These powers are kept apart, and no account has two of them: %(names)s."),
                params={"names": names},
            ) from None
        return roles
