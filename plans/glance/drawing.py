"""SVG in, PNG out, and no more work than one picture at a time.

What was drawn is kept, and the least recently asked for goes first. Who asks while another picture
is drawn waits briefly or is asked to come again: a crawler of past editions cannot take the site.
"""

import hashlib
import json
import subprocess
import sys
import threading
from collections import OrderedDict

from plans.errors.base import LantuError
from plans.glance import pen
from plans.glance.fonts import fonts

KEPT = 16
"""Pictures, of about 300 kB each."""

PATIENCE = 3.0
"""Seconds to wait for another picture to be done."""

LONGEST = 30
"""Seconds that one picture may take."""


class CannotDraw(LantuError):
    """No font of this machine has Chinese; a picture without its text would be a blank sheet."""


class Busy(LantuError):
    """Other pictures are being drawn, or this one took too long."""


class Drawings:
    """Pictures by what they were drawn from, so that one cannot outlive a change of its words."""

    def __init__(self, kept: int = KEPT, patience: float = PATIENCE) -> None:
        self._kept, self._patience = kept, patience
        self._drawn: OrderedDict[str, bytes] = OrderedDict()
        self._table = threading.Lock()
        self._pen = threading.Lock()

    def png(self, svg: str) -> bytes:
        """The picture as PNG. Raises `CannotDraw`, `Busy`."""
        if fonts() is None:
            raise CannotDraw
        key = hashlib.sha256(svg.encode()).hexdigest()
        if (known := self._known(key)) is not None:
            return known
        if not self._pen.acquire(timeout=self._patience):
            raise Busy
        try:
            if (known := self._known(key)) is not None:  # whoever had the pen drew the same
                return known
            drawn = draw(svg)
            self._keep(key, drawn)
            return drawn
        finally:
            self._pen.release()

    def _known(self, key: str) -> bytes | None:
        with self._table:
            if key in self._drawn:
                self._drawn.move_to_end(key)
            return self._drawn.get(key)

    def _keep(self, key: str, drawn: bytes) -> None:
        with self._table:
            self._drawn[key] = drawn
            while len(self._drawn) > self._kept:
                self._drawn.popitem(last=False)


def draw(svg: str) -> bytes:
    """The picture as PNG, one pixel for each unit. Raises `CannotDraw`, `Busy`."""
    found = fonts()
    if found is None:
        raise CannotDraw
    asked = {
        "svg_string": svg,
        "skip_system_fonts": True,
        "font_files": found.files,
        "font_family": found.sans,
        "serif_family": found.serif,
        "sans_serif_family": found.sans,
    }
    try:
        done = subprocess.run(  # noqa: S603  # this program and Python itself
            [sys.executable, "-I", pen.__file__],
            input=json.dumps(asked).encode(),
            stdout=subprocess.PIPE,
            timeout=LONGEST,
            check=True,
        )
    except subprocess.TimeoutExpired as late:
        raise Busy from late
    return done.stdout


DRAWINGS = Drawings()
"""Those of this process."""
