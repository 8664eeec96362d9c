"""Accounts and roles in the admin, in place of Django's own pages of both."""

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from portal.accounts.admin.accounts import AccountAdmin
from portal.accounts.admin.roles import RoleAdmin

for model in (User, Group, TOTPDevice, StaticDevice):
    admin.site.unregister(model)

admin.site.register(User, AccountAdmin)
admin.site.register(Group, RoleAdmin)
