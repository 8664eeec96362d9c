"""How a working copy stands to its live edition."""

from dataclasses import dataclass, field

from plans.documents.differences import Difference
from plans.errors import LantuError, NotReady, Problem
from plans.models import Candidate, Edition, Plan
from plans.publishing.diff import against_live
from plans.publishing.editions import live_edition
from plans.publishing.prepare import prepare


@dataclass(frozen=True)
class Standing:
    """`candidate` is what the working copy makes; None where it cannot be composed."""

    live: Edition | None
    candidate: Candidate | None
    problems: list[Problem] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    def count(self, change: str) -> int:
        return sum(found.change == change for found in self.differences)

    @property
    def is_live(self) -> bool:
        """Nothing differs, not even what is kept beside the pages."""
        both = self.live is not None and self.candidate is not None
        return both and self.live.checksum == self.candidate.checksum  # type: ignore[union-attr]


def standing_of(plan: Plan, editor: str) -> Standing:
    live = live_edition(plan)
    try:
        candidate = prepare(plan=plan, editor=editor)
    except NotReady as refusal:
        return Standing(live, None, refusal.problems)
    except LantuError:  # somebody saves and saves
        return Standing(live, None)
    return Standing(live, candidate, differences=against_live(candidate))
