"""Who entered what came in with many others: a spreadsheet's rows name nobody."""

from dataclasses import dataclass

from django.db.models import Max, Q
from django.utils import timezone

from plans.models import Observation, ObservationCorrection, Plan


@dataclass(frozen=True)
class Mark:
    """The last rows that there were: what is above them came in since."""

    observation: int
    correction: int


def mark() -> Mark:
    return Mark(_last(Observation), _last(ObservationCorrection))


def sign(*, plan: Plan, since: Mark, editor: str) -> None:
    """Signs the plan's observations that are new or were corrected since, in the caller's
    transaction.
    """
    new = Q(pk__gt=since.observation) | Q(corrections__pk__gt=since.correction)
    rows = Observation.objects.filter(new, indicator__plan=plan).values("pk")
    Observation.objects.filter(pk__in=rows).update(entered_by=editor, entered_at=timezone.now())


def _last(model: type[Observation | ObservationCorrection]) -> int:
    last: int | None = model._default_manager.aggregate(last=Max("pk"))["last"]
    return last or 0
