"""Which fonts of this machine can draw Chinese.

resvg draws nothing, and says nothing, where it has no font for a text. So fonts are looked for
first, in the folders where systems keep them, and tried: what cannot tell two characters apart is
no font for them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import resvg_py

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
    Path.home() / ".fonts",
    Path("/Library/Fonts"),
    Path("/System/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
SERIFS = (
    ("Noto Serif CJK SC", "NotoSerifCJK*"),
    ("Noto Serif SC", "NotoSerifSC*"),
    ("Source Han Serif SC", "SourceHanSerifSC*"),
    ("Source Han Serif SC", "SourceHanSerif-*.ttc"),
    ("Source Han Serif CN", "SourceHanSerifCN*"),
    ("Songti SC", "Songti.ttc"),
    ("SimSun", "simsun.ttc"),
    ("AR PL UMing CN", "uming.ttc"),
)
SANS = (
    ("Noto Sans CJK SC", "NotoSansCJK*"),
    ("Noto Sans SC", "NotoSansSC*"),
    ("Source Han Sans SC", "SourceHanSansSC*"),
    ("Source Han Sans SC", "SourceHanSans-*.ttc"),
    ("Source Han Sans CN", "SourceHanSansCN*"),
    ("PingFang SC", "PingFang.ttc"),
    ("Microsoft YaHei", "msyh*"),
    ("WenQuanYi Micro Hei", "wqy-microhei.ttc"),
    ("WenQuanYi Zen Hei", "wqy-zenhei.ttc"),
    ("SimHei", "simhei.ttf"),
    ("Droid Sans Fallback", "DroidSansFallbackFull.ttf"),
)
"""Families by preference, with the names of the files that hold them."""

FORMATS = {".ttc", ".otc", ".otf", ".ttf"}
OTHER_WEIGHTS = ("light", "thin", "medium", "semibold", "demilight", "black", "heavy")
PROBES = "永国"
PROBE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48">'
    '<text x="4" y="40" font-size="40" font-family="{family}">{text}</text></svg>'
)


@dataclass(frozen=True)
class Fonts:
    """The families to draw with, and their files."""

    serif: str
    sans: str
    files: tuple[str, ...]


@cache
def fonts() -> Fonts | None:
    """What this machine can draw Chinese with, looked for once in a process; None if nothing."""
    found = list(_files())
    serif, sans = _first(SERIFS, found), _first(SANS, found)
    either = serif or sans
    if either is None:
        return None
    serif, sans = serif or either, sans or either
    return Fonts(serif.serif, sans.sans, tuple(dict.fromkeys(serif.files + sans.files)))


def can_draw() -> bool:
    """Whether pictures can be drawn as PNG here."""
    return fonts() is not None


def _files() -> Iterator[Path]:
    for folder in FOLDERS:
        if folder.is_dir():
            yield from (p for p in sorted(folder.rglob("*")) if p.suffix.lower() in FORMATS)


def _first(families: tuple[tuple[str, str], ...], found: list[Path]) -> Fonts | None:
    for family, pattern in families:
        files = tuple(str(path) for path in found if _holds(path.name.lower(), pattern.lower()))
        if files and _draws(family, files):
            return Fonts(family, family, files)
    return None


def _holds(name: str, pattern: str) -> bool:
    return fnmatch(name, pattern) and not any(weight in name for weight in OTHER_WEIGHTS)


def _draws(family: str, files: tuple[str, ...]) -> bool:
    """Whether characters look like something, and unlike one another."""
    looks = {
        resvg_py.svg_to_bytes(
            svg_string=PROBE.format(family=family, text=text),
            skip_system_fonts=True,
            font_files=list(files),
        )
        for text in ("", *PROBES)
    }
    return len(looks) == 1 + len(PROBES)
