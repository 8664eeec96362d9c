"""An item's page in parts: of each long list 50 members, then it goes on."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from plans.documents.items import BACKLINKS
from plans.errors.reading import BadQuery
from plans.pages.addresses import number_or_none
from plans.published.items import PAGE_SIZE

CUT_ELSEWHERE = {"supports", "alignments"}
"""What `plans.pages.sources` cuts by paragraphs, and what stands beside its clause."""


class Cut(list[Any]):
    """Some members of a list; `total` says how many there are."""

    def __init__(self, members: Iterable[Any], total: int) -> None:
        super().__init__(members)
        self.total = total


def begin_asked_for(request: HttpRequest) -> int:
    """After how many members a part begins. Raises `BadQuery` for what is no number."""
    begin = number_or_none(request.GET.get("after", "0"))
    if begin is None:
        raise BadQuery("after", "is not a number")
    return begin


def part_of(item: Any, begin: int) -> tuple[Any, int | None]:
    """The item with what a part shows of the lists of those that refer to it.

    These follow the first `begin` of each list, and the next part those before the number that is
    given too, null at the end. Raises `BadQuery` where no part begins there.
    """
    names = BACKLINKS.get(item.kind, frozenset()) - CUT_ELSEWHERE
    lists = {name: getattr(item, name) for name in names}
    longest = max(map(len, lists.values()), default=0)
    end = begin + PAGE_SIZE
    if begin % PAGE_SIZE or (begin and begin >= longest):
        raise BadQuery("after", "is no place where a part of this page begins")
    cut = {name: Cut(members[begin:end], len(members)) for name, members in lists.items()}
    return item.model_copy(update=cut), end if longest > end else None
