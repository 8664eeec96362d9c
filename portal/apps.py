"""The portal as an application, which has checks and no models; and the admin with its own site."""

from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class PortalConfig(AppConfig):
    name = "portal"

    def ready(self) -> None:
        import_module("portal.checks")  # its checks register themselves


class DeskConfig(AdminConfig):
    default_site = "portal.desk.Desk"
