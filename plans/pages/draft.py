"""A page that shows what is not published: where it stands, and how it says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace

from plans.glance.story import Story


@dataclass(frozen=True)
class Draft:
    """A preview of the plan whose pages will stand at `public`, and now stand at `base`.

    Both are paths from the site's root without a language. `by_link` is whether it was opened by a
    review link, without an account; `is_live` tells staff that readers have exactly this state;
    `desk` is the address of the plan's desk, for staff alone.
    """

    public: str
    base: str
    by_link: bool
    is_live: bool = False
    desk: str | None = None

    @property
    def item_form(self) -> str | None:
        """What an item's key is put after to come to its form."""
        return self.desk and f"{self.desk.removesuffix('desk/')}items/"


_shown: ContextVar[Draft | None] = ContextVar("shown", default=None)


@contextmanager
def showing(draft: Draft) -> Iterator[None]:
    """Pages that are rendered within it are pages of a draft."""
    token = _shown.set(draft)
    try:
        yield
    finally:
        _shown.reset(token)


def draft_shown() -> Draft | None:
    """The draft that the page being rendered is of, if it is of one."""
    return _shown.get()


def rebased(path: str) -> str:
    """A path from the site's root as it leads on within a draft; elsewhere it stays as it is."""
    draft = _shown.get()
    if draft is None or not path.startswith(draft.public):
        return path
    return draft.base + path.removeprefix(draft.public)


def told_as_draft(story: Story) -> Story:
    """What the picture of a plan says of its edition, where there is none yet."""
    if _shown.get() is None:
        return story
    checksum = story.edition.rpartition(" · ")[2]
    return replace(story, seal=("草稿", "未发布"), edition=f"草稿 · 尚未发布 · {checksum}")
