"""The site's profile: one row."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.fields import TitleField
from plans.models.plans import Plan


class SiteProfile(models.Model):
    """What every page says of the site. What is not set is left out of the pages."""

    name = TitleField(_("site name"))
    name_en = TitleField(_("English name"), null=True, blank=True)
    organiser = TitleField(_("organiser"), null=True, blank=True)
    contact = TitleField(_("contact"), null=True, blank=True)
    featured_plan = models.ForeignKey(
        Plan,
        models.SET_NULL,
        null=True,
        blank=True,
        verbose_name=_("featured plan"),
        help_text=_("The plan that the home page opens with, once it is published."),
    )

    class Meta:
        verbose_name = _("site profile")
        verbose_name_plural = _("site profile")
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="site_profile_is_one_row"),
        ]

    def __str__(self) -> str:
        return self.name
