"""Loads a seed where there is no such plan yet, and publishes its editions."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from plans.documents.bundle.parsing import parse_bundle
from plans.documents.bundle.shapes import Bundle
from plans.editing.bundle.load import load, replace
from plans.management.arguments import BY, refusals_told
from plans.models import Edition, Plan, SiteProfile
from plans.publishing.publish import publish
from plans.publishing.share import share_site

INVENTED = "地方、机构、项目和数字均为虚构。"
SEEDS: dict[str, dict[str, str]] = {
    "tianxin-2021-2025": {
        "tianxin-2021-2025": "首次发布：依据红网 2020 年 12 月 31 日的报道整理。",
    },
    "example-district": {
        "example-district-2023": f"中期评估，截至 2023 年。为展示而编造的规划，{INVENTED}",
        "example-district": f"总结评估，截至 2025 年。为展示而编造的规划，{INVENTED}",
    },
    "example-district-next": {
        "example-district-next": f"首次发布：承接上一个编造的规划，{INVENTED}",
    },
}
"""Of each seed its bundles, each the state of an edition, with the edition's note."""


class Command(BaseCommand):
    help = "Loads a plan of seeds/ and publishes its editions. What exists is left as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", nargs="?", default="tianxin-2021-2025")

    def handle(self, *, name: str, **_options: Any) -> None:
        if name not in SEEDS:
            raise CommandError(f"There is no seed named {name}.")
        (first, note), *later = SEEDS[name].items()
        with refusals_told():
            bundle = _bundle(first)
            known = Plan.objects.filter(slug=bundle.plan.slug).first()
            plan = known or load(bundle=bundle)
            if known is None:
                self.stdout.write(f"The plan {plan.slug} was created.")
            if not SiteProfile.objects.exists():
                share_site(_profile(plan))
            if not Edition.objects.filter(plan=plan).exists():
                self._publish(plan, note)
                for file, note in later if known is None else ():
                    plan.refresh_from_db()
                    replace(plan=plan, bundle=_bundle(file), version=plan.version)
                    self._publish(plan, note)

    def _publish(self, plan: Plan, note: str) -> None:
        edition = publish(plan=plan, editor=BY, note=note)
        self.stdout.write(f"Edition {edition.number} of {plan.slug} was published.")


def _bundle(file: str) -> Bundle:
    return parse_bundle((Path(settings.BASE_DIR) / "seeds" / f"{file}.json").read_bytes())


def _profile(plan: Plan) -> SiteProfile:
    return SiteProfile.objects.create(
        pk=1, name="天心区规划 · 蓝图", name_en="Tianxin Plans · Lantu", featured_plan=plan
    )
