"""What all refusals share. A refusal carries its data; who catches it decides on the words."""

from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: where, and why. An empty path is the whole input.

    `key` is that of the item which the path lies in, where that is known.
    """

    path: str
    reason: str
    key: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.path or '(file)'}: {self.reason}"


class LantuError(Exception):
    """The base of everything that this portal refuses."""
