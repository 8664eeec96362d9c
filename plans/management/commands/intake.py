"""Prints what an article says of its plan."""

import io
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from plans.errors.intake import UnfitArticle
from plans.intake.reading.read import read_file
from plans.intake.report import report
from plans.intake.understand import understand


class Command(BaseCommand):
    help = "Prints what is found in an article (text, HTML, DOCX) as JSON. Nothing is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the article")

    def handle(self, *, file: Path, **_options: Any) -> None:
        try:
            with override("en"):
                found = understand(read_file(file.read_bytes()))
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from None
        except UnfitArticle as refusal:
            raise CommandError(str(refusal)) from None
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # whatever the terminal's locale is
        self.stdout.write(report(found), ending="")
