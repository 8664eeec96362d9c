"""What a machine may lack, and how to find it.

The tests use programs that no Python package brings. Each stands here under one name; a test
asks for it with `@pytest.mark.needs("chromium")` and finds it with `CHROMIUM.find()`. Looking is
all that happens here: nothing is installed and nothing is started but `fc-list`.
"""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NODE_MODULES = Path(__file__).parent / "browser" / "node_modules"
AXE_SCRIPT = NODE_MODULES / "axe-core" / "axe.min.js"
NU_CHECKER_JAR = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


@dataclass(frozen=True)
class Tool:
    """A thing that tests need: `find` gives its path, or None where the machine lacks it."""

    name: str
    title: str
    find: Callable[[], Path | None]
    wanted: str

    @property
    def lack(self) -> str:
        """What to tell a reader whose machine lacks it."""
        return f"{self.title} ({self.wanted})"


def _program(*names: str) -> Path | None:
    found = (shutil.which(name) for name in names)
    return next((Path(path) for path in found if path), None)


def _postgresql() -> Path | None:
    """Debian's starter of throw-away clusters: as root it runs the server as another user, which
    initdb insists on. It comes without a server too, so that is looked for as well.
    """
    servers = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return _program("pg_virtualenv") if any(servers) else None


def _chromium() -> Path | None:
    return _program("chromium", "chromium-browser", "google-chrome")


@cache
def _cjk_font() -> Path | None:
    lister = _program("fc-list")
    if lister is None:
        return None
    fonts = subprocess.run(
        [lister, ":lang=zh", "--format", "%{file}\n"], capture_output=True, text=True, check=False
    ).stdout.splitlines()
    return Path(min(fonts)) if fonts else None


def _npm_packages() -> Path | None:
    return NODE_MODULES if AXE_SCRIPT.is_file() and NU_CHECKER_JAR.is_file() else None


def _curl() -> Path | None:
    return _program("curl")


def _java() -> Path | None:
    return _program("java")


def _pdftotext() -> Path | None:
    return _program("pdftotext")


POSTGRESQL = Tool(
    "postgresql",
    "PostgreSQL",
    _postgresql,
    "pg_virtualenv and a server, as in Debian's package postgresql",
)
CHROMIUM = Tool(
    "chromium", "Chromium", _chromium, "one of chromium, chromium-browser, google-chrome"
)
CJK_FONT = Tool(
    "cjk-font",
    "a Chinese font",
    _cjk_font,
    "one that fc-list :lang=zh lists, as in Debian's package fonts-noto-cjk",
)
NPM = Tool(
    "npm",
    "the npm packages of tests/browser",
    _npm_packages,
    "make test installs them where npm is found",
)
JAVA = Tool("java", "a Java runtime", _java, "java, for the Nu checker")
CURL = Tool("curl", "curl", _curl, "curl 7.68 or newer")
PDFTOTEXT = Tool(
    "pdftotext", "a reader of PDF", _pdftotext, "pdftotext, as in Debian's package poppler-utils"
)

TOOLS = {tool.name: tool for tool in (POSTGRESQL, CHROMIUM, CJK_FONT, NPM, JAVA, CURL, PDFTOTEXT)}


def lacking() -> dict[str, Tool]:
    """The tools that this machine lacks, by name."""
    return {name: tool for name, tool in TOOLS.items() if tool.find() is None}
