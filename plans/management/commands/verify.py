"""Recomputes everything that is published."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from plans.models import Document, Edition
from plans.publishing.verify import verify


class Command(BaseCommand):
    help = "Recomputes every checksum, manifest and projection; exit code 1 if one disagrees."

    def handle(self, **_options: Any) -> None:
        count = 0
        for count, problem in enumerate(verify(), 1):
            self.stderr.write(str(problem))
        if count:
            raise CommandError(f"{count} problem(s).")
        self.stdout.write(
            f"{Edition.objects.count()} edition(s) and {Document.objects.count()} document(s)"
            " are as they were published."
        )
