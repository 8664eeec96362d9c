"""Publishes a plan's working copy."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from plans.management.arguments import BY, plan_of, refusals_told
from plans.publishing.editions import required
from plans.publishing.prepare import prepare
from plans.publishing.publish import publish_candidate
from plans.publishing.readiness.examine import CHECKS
from plans.publishing.readiness.gate import warnings_of

WARNINGS = [check.id for check in CHECKS.values() if check.level == "warning"]


class Command(BaseCommand):
    help = "Publishes the working copy of a plan as its next edition."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("plan", help="the plan's slug")
        parser.add_argument("--note", required=True, help="what changed, for readers")
        parser.add_argument(
            "--acknowledge",
            action="append",
            default=[],
            metavar="ID",
            help="a check whose warnings you answer for, by its id; may be given several times",
        )

    def handle(self, *, plan: str, note: str, acknowledge: list[str], **_options: Any) -> None:
        if unknown := [name for name in acknowledge if name not in WARNINGS]:
            raise CommandError(
                f"No check that warns is called {', '.join(unknown)}."
                f" There are: {', '.join(WARNINGS)}."
            )
        with refusals_told():
            required(note)  # before anything is composed
            candidate = prepare(plan=plan_of(plan), editor=BY)
            known = {w.identity for w in warnings_of(candidate) if w.check in acknowledge}
            edition = publish_candidate(
                candidate=candidate, editor=BY, note=note, acknowledged=known
            )
        self.stdout.write(f"Edition {edition.number} of {plan}, checksum {edition.checksum}.")
