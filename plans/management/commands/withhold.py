"""Withholds an edition or an item, or lifts that."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from plans.errors.publishing import NoSuchEdition, NotWithheld
from plans.management.arguments import BY, plan_of, refusals_told
from plans.models import Edition, Plan, Withholding
from plans.publishing.withhold import lift, withhold_edition, withhold_item


class Command(BaseCommand):
    help = "Withholds an edition or an item from the public, or lifts a withholding."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("plan", help="the plan's slug")
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--edition", type=int, help="the number of an edition")
        what.add_argument("--item", metavar="KEY", help="the key of an item")
        parser.add_argument("--reason", required=True, help="why, for readers")
        parser.add_argument("--lift", action="store_true", help="lift it instead")

    def handle(self, *, plan: str, reason: str, **options: Any) -> None:
        found = plan_of(plan)
        with refusals_told():
            if options["lift"]:
                self._lift(found, reason, options)
            elif options["item"]:
                withhold_item(plan=found, key=options["item"], editor=BY, reason=reason)
            else:
                edition = _edition(found, options["edition"])
                withhold_edition(edition=edition, editor=BY, reason=reason)
        self.stdout.write("Lifted." if options["lift"] else "Withheld.")

    def _lift(self, plan: Plan, reason: str, options: dict[str, Any]) -> None:
        in_force = Withholding.objects.in_force().filter(plan=plan)
        if options["item"]:
            withholding = in_force.filter(key=options["item"]).first()
        else:
            withholding = in_force.filter(edition=_edition(plan, options["edition"])).first()
        if withholding is None:
            raise NotWithheld
        lift(withholding=withholding, editor=BY, reason=reason)


def _edition(plan: Plan, number: int | None) -> Edition:
    if number is None:
        raise CommandError("Name an edition or an item.")
    edition = Edition.objects.filter(plan=plan, number=number).first()
    if edition is None:
        raise NoSuchEdition(plan.slug, number)
    return edition
