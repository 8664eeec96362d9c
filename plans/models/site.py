"""The site's profile: one row."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.models.fields import LinkField, MarkdownField, TitleField
from plans.models.plans import Plan

# Loose on purpose: what the registers give out changes; these catch what is surely a slip.
validate_identification_code = RegexValidator(
    r"^[0-9A-Za-z]{10}\Z", _("An identification code has ten letters or digits.")
)
validate_icp_number = RegexValidator(
    r"^[\u4e00-\u9fff]ICP[备证][0-9]{6,12}号(-[0-9]{1,4})?\Z",
    _("Write the number like 京ICP备05070218号-1."),
)
validate_police_number = RegexValidator(
    r"^[\u4e00-\u9fff]公网安备 ?[0-9]{8,18}号?\Z",
    _("Write the number like 京公网安备11010202000001号."),
)


class SiteProfile(models.Model):
    """What every page says of the site. What is not set is left out of the pages."""

    name = TitleField(_("site name"))
    name_en = TitleField(_("English name"), null=True, blank=True)
    organiser = TitleField(
        _("organiser"),
        null=True,
        blank=True,
        help_text=_("The authority that answers for this site (主办单位)."),
    )
    contact = TitleField(
        _("contact"),
        null=True,
        blank=True,
        help_text=_("How readers reach it: telephone, address or e-mail (联系方式)."),
    )
    featured_plan = models.ForeignKey(
        Plan,
        models.SET_NULL,
        null=True,
        blank=True,
        verbose_name=_("featured plan"),
        help_text=_("The plan that the home page opens with, once it is published."),
    )
    identification_code = models.CharField(
        _("website identification code"),
        max_length=10,
        null=True,
        blank=True,
        validators=[validate_identification_code],
        help_text=_("网站标识码, as the register of government websites gives it."),
    )
    icp_number = models.CharField(
        _("ICP number"),
        max_length=40,
        null=True,
        blank=True,
        validators=[validate_icp_number],
        help_text=_("For example 京ICP备05070218号-1."),
    )
    police_number = models.CharField(
        _("public security number"),
        max_length=40,
        null=True,
        blank=True,
        validators=[validate_police_number],
        help_text=_("For example 京公网安备11010202000001号."),
    )
    police_url = LinkField(
        _("page of the public security record"),
        null=True,
        blank=True,
        help_text=_("Where the public security number links to."),
    )
    party_mark_url = LinkField(
        _("page of the mark of Party and government websites"),
        null=True,
        blank=True,
        help_text=_("The page that proves the mark 党政机关, at the authority that gave it."),
    )
    fault_report_url = LinkField(
        _("page of “I report a fault of a government website”"),
        null=True,
        blank=True,
        help_text=_("This site's own page at 我为政府网站找错."),
    )
    about = MarkdownField(
        _("about this site"),
        null=True,
        blank=True,
        help_text=_("Stands first on the page about this site. An empty line parts paragraphs."),
    )
    accessibility_contact = TitleField(
        _("contact for accessibility"),
        null=True,
        blank=True,
        help_text=_("Whom readers tell of barriers; without it the contact above is named."),
    )

    licence_url = LinkField(
        _("licence of the open data"),
        null=True,
        blank=True,
        help_text=_("The page of the licence that the catalogue of open data names."),
    )

    class Meta:
        verbose_name = _("site profile")
        verbose_name_plural = _("site profile")
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="site_profile_is_one_row"),
        ]

    def __str__(self) -> str:
        return self.name
