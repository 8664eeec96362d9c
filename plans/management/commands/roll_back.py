"""Publishes an earlier edition again."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from plans.management.arguments import BY, plan_of, refusals_told
from plans.publishing.roll_back import roll_back


class Command(BaseCommand):
    help = "Publishes a new edition with exactly the documents of an earlier one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("plan", help="the plan's slug")
        parser.add_argument("--to", type=int, required=True, help="the edition to restore")
        parser.add_argument("--note", help="why, for readers")

    def handle(self, *, plan: str, to: int, note: str | None, **_options: Any) -> None:
        words = f"恢复第 {to} 版。" if note is None else note
        with refusals_told():
            edition = roll_back(plan=plan_of(plan), to=to, editor=BY, note=words)
        self.stdout.write(f"Edition {edition.number} of {plan} restores edition {to}.")
