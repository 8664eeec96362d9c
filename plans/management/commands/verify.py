"""Recomputes everything that is published."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from plans.models import Document, Edition
from plans.publishing.verify import verify


class Command(BaseCommand):
    help = "Recomputes every checksum, manifest and projection; exit code 1 if one disagrees."

    def handle(self, **_options: Any) -> None:
        problems = 0
        for problem in verify():
            problems += 1
            self.stderr.write(str(problem))
        if problems:
            raise CommandError(f"{problems} problem(s).")
        self.stdout.write(
            f"{Edition.objects.count()} edition(s) and {Document.objects.count()} document(s)"
            " are as they were published."
        )
