"""Loads a seed bundle where there is no such plan yet, and publishes its first edition."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from plans.documents.bundle.parsing import parse_bundle
from plans.editing.bundle.load import load
from plans.management.arguments import BY, refusals_told
from plans.models import Edition, Plan, SiteProfile
from plans.publishing.publish import publish
from plans.publishing.share import share_site

NOTES = {
    "tianxin-2021-2025": "首次发布：依据红网 2020 年 12 月 31 日的报道整理。",
    "example-district": "首次发布：为展示而编造的规划，地方、机构、项目和数字均为虚构。",
    "example-district-next": "首次发布：承接上一个编造的规划，地方、机构、项目和数字均为虚构。",
}
"""Of each seed, what edition 1 is said to be."""


class Command(BaseCommand):
    help = "Loads seeds/<name>.json and publishes edition 1. What exists is left as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", nargs="?", default="tianxin-2021-2025")

    def handle(self, *, name: str, **_options: Any) -> None:
        seeds = Path(settings.BASE_DIR) / "seeds"
        if name not in NOTES:
            raise CommandError(f"There is no seed named {name}.")
        with refusals_told():
            bundle = parse_bundle((seeds / f"{name}.json").read_bytes())
            plan = Plan.objects.filter(slug=bundle.plan.slug).first()
            if plan is None:
                plan = load(bundle=bundle)
                self.stdout.write(f"The plan {plan.slug} was created.")
            if not SiteProfile.objects.exists():
                share_site(_profile(plan))
            if not Edition.objects.filter(plan=plan).exists():
                edition = publish(plan=plan, editor=BY, note=NOTES[name])
                self.stdout.write(f"Edition {edition.number} of {plan.slug} was published.")


def _profile(plan: Plan) -> SiteProfile:
    return SiteProfile.objects.create(
        pk=1, name="天心区规划 · 蓝图", name_en="Tianxin Plans · Lantu", featured_plan=plan
    )
