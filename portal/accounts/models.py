"""What the portal keeps of an account beside Django's own row."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Account(models.Model):
    """One row for an account whose password somebody else chose: it holds for one log-in."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True)
    must_change_password = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        default_permissions = ()
        permissions = [
            ("appoint_administrators", _("Can appoint administrators and auditors")),
            ("reset_second_factor", _("Can reset the second factor of others")),
            ("unlock_log_in", _("Can unlock a log-in that is locked")),
        ]

    def __str__(self) -> str:
        return str(self.user)


class FormerPassword(models.Model):
    """The hash of a password that was replaced: it is not taken again."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    encoded = models.CharField(max_length=128)

    class Meta:
        default_permissions = ()
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.user)
