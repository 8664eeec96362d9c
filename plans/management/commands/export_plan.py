"""Prints the bundle of a plan's working copy."""

import io
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from plans.documents.canonical import readable
from plans.editing.bundle.dump import dump
from plans.editing.pictures.carrying import with_blobs
from plans.management.arguments import plan_of, refusals_told


class Command(BaseCommand):
    help = "Prints a plan's working copy as a bundle, archived texts and pictures included."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("plan", help="the plan's slug")

    def handle(self, *, plan: str, **_options: Any) -> None:
        with refusals_told():
            text = readable(with_blobs(dump(plan_of(plan))).model_dump())
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # whatever the terminal's locale is
        self.stdout.write(text, ending="")
