"""Loads a bundle into the working copy."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.bundle.shapes import Bundle
from plans.editing.bundle.load import differences, load, replace
from plans.errors.editing import PlanExists
from plans.management.arguments import refusals_told
from plans.models import Plan
from plans.publishing.archives import with_archived_texts


class Command(BaseCommand):
    help = "Loads a bundle. Into an existing plan only if identical, or with --replace."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the bundle, a JSON file")
        parser.add_argument(
            "--replace",
            action="store_true",
            help="make the existing plan what the bundle says, after showing what that changes",
        )

    def handle(self, *, file: str, replace: bool, **_options: Any) -> None:
        with refusals_told():
            bundle = with_archived_texts(parse_bundle(_bytes_of(file)))
            existing = Plan.objects.filter(slug=bundle.plan.slug).first()
            if existing and replace:
                self._replace(existing, bundle)
            else:
                self._load(bundle, existing)
        for article in bundle.articles:
            if article.archived:
                self.stdout.write(f"The text of {article.key} is not stored here: left as it was.")

    def _load(self, bundle: Bundle, existing: Plan | None) -> None:
        try:
            plan = load(bundle=bundle)
        except PlanExists as refusal:
            lines = "\n".join(_lines(existing, bundle)) if existing else ""
            hint = "Use --replace to make it what the bundle says."
            raise CommandError(f"Refused: {refusal}.\n{lines}\n{hint}") from None
        word = "is as the bundle says already" if existing else "was created"
        self.stdout.write(f"The plan {plan.slug} {word}.")

    def _replace(self, plan: Plan, bundle: Bundle) -> None:
        for line in _lines(plan, bundle) or ["Nothing differs."]:
            self.stdout.write(line)
        replace(plan=plan, bundle=bundle, version=plan.version)
        self.stdout.write(f"The plan {plan.slug} is now as the bundle says.")


def _lines(plan: Plan | None, bundle: Bundle) -> list[str]:
    return differences(plan=plan, bundle=bundle).lines() if plan else []


def _bytes_of(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from None
