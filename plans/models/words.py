"""Words that editors keep an eye on, in all plans."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.fields import TitleField


class WordRule(models.Model):
    """错别字与规范用语: a wrong word, and the one that stands for it."""

    wrong = TitleField(_("wrong word"), max_length=40, unique=True)
    right = TitleField(_("right word"), max_length=40)
    note = TitleField(
        _("why"), null=True, blank=True, help_text=_("Editors read it beside what was found.")
    )

    class Meta:
        verbose_name = _("word rule")
        verbose_name_plural = _("word rules")
        ordering = ["wrong"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(wrong=models.F("right")),
                name="word_rule_changes_something",
                violation_error_message=_("The right word is the same as the wrong one."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wrong} → {self.right}"

    def clean(self) -> None:
        """Two rules must not send an editor in a circle."""
        others = WordRule.objects.exclude(pk=self.pk)
        if others.filter(wrong=self.right).exists():
            raise ValidationError(
                {"right": _("Another rule calls this word wrong: %(word)s") % {"word": self.right}}
            )
        if others.filter(right=self.wrong).exists():
            raise ValidationError(
                {"wrong": _("Another rule calls this word right: %(word)s") % {"word": self.wrong}}
            )
