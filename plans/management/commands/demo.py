"""Prepares the demo: tables, seed, edition 1, an administrator. What exists is never changed."""

import secrets
import socket
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from plans.management.arguments import refusals_told

NAME = "demo"
SEEDS = ("tianxin-2021-2025",)
IN_FULL = ("example-district", "example-district-next")


class Command(BaseCommand):
    help = "Prepares the demo; `make demo` calls it before it serves."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, help="where it is about to be served")
        parser.add_argument(
            "--full",
            action="store_true",
            help="with an invented district and its next plan, to show every feature",
        )

    def handle(self, *, port: int | None, full: bool, **_options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is for the demo alone: set PORTAL_DEMO=1, or use `make demo`.")
        if port is not None and _is_taken(port):
            raise CommandError(
                f"Something is served on port {port} already. Stop it, or choose another port:"
                f" make demo PORT={port + 1}"
            )
        call_command("migrate", verbosity=0, interactive=False)
        for name in (*SEEDS, *(IN_FULL if full else ())):
            call_command("seed", name, stdout=self.stdout)
        users = get_user_model().objects
        if not users.exists():
            password = secrets.token_urlsafe(12)
            with refusals_told():
                users.create_superuser(NAME, password=password)
            self.stdout.write("An administrator was created. The password is shown only now:")
            self.stdout.write(f"user: {NAME}\npassword: {password}")
        self.stdout.write(f"Website {settings.ORIGIN}/ · admin {settings.ORIGIN}/admin/")


def _is_taken(port: int) -> bool:
    """Asked beforehand, since the server would share the port without a word."""
    with socket.socket() as caller:
        caller.settimeout(1)
        return caller.connect_ex(("127.0.0.1", port)) == 0
