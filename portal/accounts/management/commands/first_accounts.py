"""Makes the first administrators, once, and prints their one-time passwords."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.accounts.errors import AccountsExist
from portal.accounts.first import make_first_accounts


class Command(BaseCommand):
    help = "Makes the first system, security and audit administrators. A second run refuses."

    def handle(self, **_options: Any) -> None:
        try:
            made = make_first_accounts()
        except AccountsExist as refusal:
            raise CommandError(f"Refused: {refusal}.") from None
        self.stdout.write(
            "Three accounts were made. Their passwords are shown only now and hold for one log-in:"
            " each chooses a new one there, and sets up the second factor."
        )
        for name, password in made.items():
            self.stdout.write(f"user: {name}\npassword: {password}")
