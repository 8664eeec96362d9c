"""Values that a spreadsheet would calculate, made harmless in CSV, and unharmed on the way back.

A spreadsheet that opens a CSV file calculates what begins like a formula, blanks before it left
aside. Such a value gets an apostrophe in front. So does one that has apostrophes alone before such
a beginning: only then can it be known, on the way back, which apostrophe is ours.
Source: OWASP, CSV Injection (the characters, their full-width forms included).
"""

MARK = "'"
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_UNSEEN = "\ufeff\u200b\u200c\u200d\u2060\x00"
"""What no reader sees, and `str.isspace` does not count."""


def harmless(text: str) -> str:
    return MARK + text if _wants_mark(text) else text


def unharmed(text: str) -> str:
    """What `harmless` was given; a text that it never wrote stays as it is."""
    return text[1:] if text[:1] == MARK and _wants_mark(text[1:]) else text


def _wants_mark(text: str) -> bool:
    bare = text.lstrip(MARK)
    return bare.startswith(STARTS) or _without_blanks(bare).startswith(STARTS)


def _without_blanks(text: str) -> str:
    for place, character in enumerate(text):
        if not (character.isspace() or character in _UNSEEN):
            return text[place:]
    return ""
