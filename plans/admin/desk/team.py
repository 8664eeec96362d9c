"""Who keeps a plan, and how it is reviewed: the page on which a system administrator decides it."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plans.admin.access import roles_shown, shown_name
from plans.admin.belonging import LONGEST_ID
from plans.admin.desk.notices import notices_of
from plans.admin.desk.page import DeskPage
from plans.admin.desk.refusals import words_for
from plans.admin.desk.rights import ASSIGN
from plans.editing.team import decide_keeping, how_kept
from plans.errors.editing import TeamMoved
from plans.models import Plan


class Members(forms.ModelMultipleChoiceField):
    """Accounts by the names of their people, with their roles."""

    def clean(self, value: Any) -> Any:
        """Numbers that no database holds are no accounts either."""
        for given in value or ():
            if len(str(given)) > LONGEST_ID:
                words = self.error_messages["invalid_choice"]
                raise ValidationError(words, code="invalid_choice", params={"value": given})
        return super().clean(value)

    def label_from_instance(self, account: AbstractUser) -> str:
        called, name = shown_name(account), account.get_username()
        known = called if called == name else f"{called} ({name})"
        return " · ".join(filter(None, [known, roles_shown(account)]))


class TeamForm(forms.Form):
    members = Members(
        get_user_model()._default_manager.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Members"),
        help_text=gettext_lazy("The others read the plan and change nothing in it."),
    )
    review_stages = forms.TypedChoiceField(
        label=Plan._meta.get_field("review_stages").verbose_name,
        choices=Plan._meta.get_field("review_stages").choices or (),
        coerce=int,
        help_text=Plan._meta.get_field("review_stages").help_text,
    )
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "members": plan.team.all(),
            "review_stages": plan.review_stages,
            "seen": how_kept(plan),
        }
        super().__init__(*args, **kwargs)
        accounts = get_user_model()._default_manager.filter(
            Q(is_active=True, is_staff=True) | Q(team_plans=plan)
        )
        self.fields["members"].queryset = (  # type: ignore[attr-defined]  # a choice of models
            accounts.distinct().order_by("username").prefetch_related("groups")
        )


class TeamPage(DeskPage):
    permissions = (ASSIGN,)
    title = gettext_lazy("Team and review")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(TeamForm(plan=self.plan))

    def show(self, form: TeamForm) -> HttpResponse:
        notices = notices_of(self.plan, self.request.user)
        return self.page("team.html", self.title, form=form, notices=notices)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = TeamForm(request.POST, plan=self.plan)
        if not form.is_valid():
            return self.show(form)
        try:
            decide_keeping(plan=self.plan, **form.cleaned_data)
        except TeamMoved as refusal:
            self.refuse(words_for(refusal))
            return self.get(request)
        self.say(_("The team and its review are as you chose them."))
        return redirect("admin:plans_plan_team", self.plan.pk)
