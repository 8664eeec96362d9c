"""Refusals of reports of mistakes, and of their answers."""

from plans.errors.base import LantuError


class TooManyReports(LantuError):
    """No more reports are taken from a sender, or from all, for a number of `seconds`."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"no report is taken for {seconds} seconds")


class UnknownCode(LantuError):
    """No report is kept under this code."""


class ReportMoved(LantuError):
    """A report was changed by somebody else since it was read."""


class AnswerMissing(LantuError):
    """A report that is to be closed has no answer. Its reader waits for one."""
