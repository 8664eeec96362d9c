"""Prints what an article says of its plan."""

import io
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from plans.editing.proposals.standing import known_items
from plans.errors.intake import UnfitArticle
from plans.intake.likeness import Alike
from plans.intake.reading.read import read_file
from plans.intake.report import report
from plans.intake.understand import understand
from plans.management.arguments import plan_of


class Command(BaseCommand):
    help = "Prints what is found in an article (text, HTML, DOCX) as JSON. Nothing is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the article")
        parser.add_argument(
            "--plan", help="the slug of a plan: what it has already is told with each proposal"
        )

    def handle(self, *, file: Path, plan: str | None, **_options: Any) -> None:
        alike = Alike(known_items(plan_of(plan))) if plan else None
        try:
            with override("en"):
                found = understand(read_file(file.read_bytes()))
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from None
        except UnfitArticle as refusal:
            raise CommandError(str(refusal)) from None
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # whatever the terminal's locale is
        self.stdout.write(report(found, alike), ending="")
