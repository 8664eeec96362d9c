"""Prints the bundle of a plan's working copy."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from plans.documents.canonical import readable
from plans.editing.bundle.dump import dump
from plans.management.arguments import plan_of, refusals_told


class Command(BaseCommand):
    help = "Prints a plan's working copy as a bundle, archived texts included."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("plan", help="the plan's slug")

    def handle(self, *, plan: str, **_options: Any) -> None:
        with refusals_told():
            text = readable(dump(plan_of(plan)).model_dump())
        if self.stdout._out is sys.stdout:  # type: ignore[attr-defined]  # noqa: SLF001 - see below
            # A bundle is UTF-8 whatever the terminal's locale is.
            sys.stdout.buffer.write(text.encode())
        else:
            self.stdout.write(text, ending="")
