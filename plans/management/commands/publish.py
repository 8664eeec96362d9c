"""Publishes a plan's working copy."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from plans.management.arguments import BY, plan_of, refusals_told
from plans.publishing.publish import publish


class Command(BaseCommand):
    help = "Publishes the working copy of a plan as its next edition."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("plan", help="the plan's slug")
        parser.add_argument("--note", required=True, help="what changed, for readers")

    def handle(self, *, plan: str, note: str, **_options: Any) -> None:
        with refusals_told():
            edition = publish(plan=plan_of(plan), editor=BY, note=note)
        self.stdout.write(f"Edition {edition.number} of {plan}, checksum {edition.checksum}.")
