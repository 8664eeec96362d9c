"""Prepares the demo: tables, seed, edition 1, an administrator. What exists is never changed."""

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

NAME = "demo"


class Command(BaseCommand):
    help = "Prepares the demo; `make demo` calls it before it serves."

    def handle(self, **_options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is for the demo alone: set PORTAL_DEMO=1, or use `make demo`.")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("seed", stdout=self.stdout)
        users = get_user_model().objects
        if not users.exists():
            password = secrets.token_urlsafe(12)
            users.create_superuser(NAME, password=password)
            self.stdout.write("An administrator was created. The password is shown only now:")
            self.stdout.write(f"user: {NAME}\npassword: {password}")
        self.stdout.write(f"Website {settings.ORIGIN}/ · admin {settings.ORIGIN}/admin/")
