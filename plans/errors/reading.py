"""Why a reader gets something else than what was asked for."""

from plans.errors.base import LantuError


class NotPublished(LantuError):
    """There is no such thing for the public, whether absent or only drafted."""


class Moved(LantuError):
    """What was asked for has another address now: `path`, from the site's root."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"moved to {path}")


class PlanRenamed(LantuError):
    """The plan is published under another slug now: in the address, `new` stands for `old`."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        super().__init__(f"{old} is {new} now")

    def readdressed(self, address: str) -> str:
        """The requested address with the plan's present slug."""
        return address.replace(f"/plans/{self.old}", f"/plans/{self.new}", 1)


class Gone(LantuError):
    """What was asked for was public once.

    `reason` is for readers, where it is withheld; `last` the path, from the site's root, where what
    was removed can still be read.
    """

    def __init__(self, reason: str | None = None, *, last: str | None = None) -> None:
        self.reason, self.last = reason, last
        super().__init__(reason or "removed from the plan")


class BadQuery(LantuError):
    """A parameter of a request that cannot be answered."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name}: {reason}")


class NoSuchThing(BadQuery):
    """A parameter that is well formed, and names what there is not."""
