"""What an editor gives in: an article, the source it becomes, and what she makes of a proposal."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import fields_for_model
from django.utils.translation import gettext_lazy as _

from plans.choices import Standing
from plans.documents.text import LONGEST_TITLE
from plans.editing.bundle.tree import TABLE_OF
from plans.editing.proposals.accept import Choice
from plans.editing.proposals.standing import Looked
from plans.intake.likeness import Known
from plans.intake.reading.article import Article
from plans.models import NewsSource, Target
from plans.models.fields import validate_line

FIELDS: dict[str, tuple[str, ...]] = {
    "keyword": ("title", "tagline"),
    "section": ("title",),
    "measure": ("title", "text"),
    "zone": ("title", "orientation", "position", "theme_words"),
    "aim": ("title", "aim_kind"),
    "project": ("title", "project_kind"),
    "indicator": ("title", "unit", "sense", "basis"),
    "department": ("title",),
    "term": ("title", "text"),
    "parent_plan": ("title", "plan_type"),
}
"""What is decided at once; the item's own form has the rest."""

TARGET = (
    *("comparator", "value", "value_upper", "unit", "multiplier"),
    *("year", "year_stated", "strength", "wording"),
)
OF_TARGET = "target-"

MOST_CHOICES = 300
NEW = ""


class ArticleForm(forms.Form):
    text = forms.CharField(
        label=_("Text of the article"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "cols": 80, "class": "vLargeTextField"}),
        help_text=_("As it was copied from a page or a phone, furniture included."),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,.docx"}),
        help_text=_("Text, HTML or DOCX, at most 2 MB."),
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if not given.get("text", "").strip() and not given.get("file"):
            raise ValidationError(_("Paste an article, or choose a file."))
        if given.get("text", "").strip() and given.get("file"):
            raise ValidationError(_("Paste the text or choose a file, not both."))
        return given


class SourceForm(forms.Form):
    """`may_add`: whether the account may add a news source that the portal does not have yet."""

    title = forms.CharField(label=_("Title"), max_length=LONGEST_TITLE, validators=[validate_line])
    outlet = forms.ModelChoiceField(
        label=_("News source"), queryset=NewsSource.objects.order_by("name"), required=False
    )
    new_outlet = forms.CharField(
        label=_("New news source"),
        max_length=LONGEST_TITLE,
        required=False,
        validators=[validate_line],
        help_text=_("Only where the list does not have it."),
    )
    standing = forms.ChoiceField(
        label=_("Standing"), choices=Standing.choices, initial=Standing.NEWS_REPORT
    )
    published_at = forms.DateTimeField(
        label=_("Published at"),
        required=False,
        widget=forms.DateTimeInput(
            attrs={"type": "datetime-local", "step": 1}, format="%Y-%m-%dT%H:%M:%S"
        ),
        help_text=_("Beijing time. Left empty where the article does not say."),
    )
    url = forms.URLField(label=_("Address"), required=False, max_length=500, assume_scheme="https")

    def __init__(self, *args: Any, article: Article, may_add: bool, **kwargs: Any) -> None:
        known = NewsSource.objects.filter(name=article.outlet or "").first()
        told = article.published_at
        initial = {
            "title": article.title,
            "outlet": known,
            "new_outlet": article.outlet if may_add and known is None else None,
            "published_at": told if isinstance(told, datetime) else None,
        }
        super().__init__(*args, **{"initial": initial, **kwargs})
        if told is not None and not isinstance(told, datetime):
            self.fields["published_at"].help_text = _(
                "The article tells the day, %(day)s, and no time: give the time, or leave it empty."
            ) % {"day": told.isoformat()}
        if not may_add:
            del self.fields["new_outlet"]
            self.fields["outlet"].required = True
            self.fields["outlet"].help_text = _(
                "A system administrator adds one that the list does not have."
            )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if "new_outlet" in self.fields and not self.errors:
            if bool(given["outlet"]) == bool(given["new_outlet"]):
                self.add_error("outlet", _("Choose a news source, or name a new one."))
            elif given["new_outlet"]:
                given["outlet"] = NewsSource.objects.filter(name=given["new_outlet"]).first()
        return given


class ProposalForm(forms.Form):
    """One proposal as it would be accepted; `choice` is what the editor made of it."""

    into = forms.ChoiceField(label=_("Becomes"), required=False)

    def __init__(self, *args: Any, looked: Looked, known: Sequence[Known], **kwargs: Any) -> None:
        self._looked, self._row = looked, looked.row
        self._table = TABLE_OF[self._row.kind]
        facts = self._row.facts
        target = facts.get("target") or {}
        initial = {
            **facts,
            **{f"{OF_TARGET}{name}": target.get(name) for name in TARGET},
            "title": self._row.title,
            "into": looked.same.key if looked.same else NEW,
        }
        prefix = f"p{self._row.number}"
        super().__init__(*args, **{"initial": initial, "prefix": prefix, **kwargs})
        self.fields["into"].choices = self._places(known)  # type: ignore[attr-defined]  # choices
        if under := self._table.under:
            self.fields[under] = self._above(under, known)
        self.fields |= fields_for_model(self._table.model, fields=FIELDS[self._row.kind])
        self._has_target = bool(target)
        if target:
            of_target = fields_for_model(Target, fields=TARGET)
            self.fields |= {f"{OF_TARGET}{name}": field for name, field in of_target.items()}
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs |= {"rows": 3}
                field.help_text = ""
        self.order_fields(["title"])

    def _places(self, known: Sequence[Known]) -> list[tuple[str, Any]]:
        """A new item first, then those it may be merged into: the likeliest before all others."""
        like = [one for one in (self._looked.same, self._looked.near) if one]
        others = [one for one in known if one.kind == self._row.kind and one not in like]
        offered = [*like, *(others if len(others) <= MOST_CHOICES else [])]
        more = [(one.key, _("merged into: %(title)s") % {"title": one.title}) for one in offered]
        return [(NEW, _("a new item")), *more]

    def _above(self, under: str, known: Sequence[Known]) -> forms.ChoiceField:
        offered = [(one.key, one.title) for one in known if one.kind == under]
        return forms.ChoiceField(
            label=TABLE_OF[under].model._meta.verbose_name,
            choices=[(NEW, _("as proposed")), *offered[:MOST_CHOICES]],
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if self._has_target and not self.errors:
            try:
                Target(**self._target()).clean()
            except ValidationError as refusal:
                for name, errors in refusal.error_dict.items():
                    self.add_error(f"{OF_TARGET}{name}", errors)
        return given

    def _target(self) -> dict[str, Any]:
        return {name: self.cleaned_data[f"{OF_TARGET}{name}"] for name in TARGET}

    @property
    def choice(self) -> Choice:
        given = self.cleaned_data
        facts = {name: given[name] for name in FIELDS[self._row.kind] if name != "title"}
        facts = {name: value if value != "" else None for name, value in facts.items()}
        under = self._table.under
        if under and given[under]:
            facts[under] = given[under]
        if self._has_target:
            facts["target"] = {
                name: None if value == "" else _plain(value)
                for name, value in self._target().items()
            }
        return Choice(
            number=self._row.number,
            into=given["into"] or None,
            as_new=not given["into"],
            title=given["title"],
            facts=facts,
        )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Why not"), max_length=LONGEST_TITLE, validators=[validate_line]
    )


def _plain(value: Any) -> Any:
    """Figures as text, so that no digit is lost where facts are kept."""
    return str(value) if hasattr(value, "as_tuple") else value
