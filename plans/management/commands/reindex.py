"""Makes the projection of live editions anew."""

from typing import Any

from django.core.management.base import BaseCommand

from plans.publishing.live_items import reindex


class Command(BaseCommand):
    help = "Makes the projection that lists across plans are read from anew."

    def handle(self, **_options: Any) -> None:
        self.stdout.write(f"{reindex()} item(s).")
