"""What the verbs of this room refuse."""

from collections.abc import Sequence

from plans.errors.base import LantuError
from plans.roles import Role


class PowersMixed(LantuError):
    """One account would have two of the powers that are kept apart."""

    def __init__(self, roles: Sequence[Role]) -> None:
        self.roles = list(roles)
        super().__init__(f"one account cannot have the roles {', '.join(self.roles)} together")


class NotYoursToGive(LantuError):
    """Somebody gives or takes a role that is not his to give, or touches his own."""

    def __init__(self, roles: Sequence[Role]) -> None:
        self.roles = list(roles)
        super().__init__(f"not yours to give or take: {', '.join(self.roles)}")


class NotYourself(LantuError):
    """This is for another administrator to do."""


class AccountsExist(LantuError):
    """The first administrators were made before."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)
        super().__init__(f"there are administrators already: {', '.join(self.names)}")


class WrongCode(LantuError):
    """A code that is not the device's code of this moment, nor an unused recovery code."""


class CodeTooSoon(LantuError):
    """After wrong codes the next one is taken in a number of `seconds`."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"no code is taken for {seconds} seconds")
