"""Why no verdict is given."""

from plans.documents.types import NoVerdict


class NotAssessable(Exception):
    """The figures at hand do not carry a verdict. `reason` says what they lack."""

    def __init__(self, reason: NoVerdict) -> None:
        super().__init__(reason)
        self.reason = reason
