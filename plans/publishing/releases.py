"""The serial of releases: raised by everything that changes what the public sees."""

from datetime import datetime, timedelta

from django.utils import timezone

from plans.models import Release


def raise_serial() -> int:
    """The new serial. Its row stays locked, so that releases happen one after the other.

    Must run inside a transaction; whoever also locks a plan locks that first.
    """
    Release.objects.get_or_create(pk=1)
    release = Release.objects.select_for_update().get(pk=1)
    release.serial += 1
    release.released_at = _later_than(release.released_at)
    release.save(update_fields=["serial", "released_at"])
    return release.serial


def _later_than(last: datetime | None) -> datetime:
    """Now, or a second after the last release: readers are told whole seconds, and a release that
    began within the same one as another may be seen much later than that.
    """
    now = timezone.now()
    return now if last is None else max(now, last + timedelta(seconds=1))
