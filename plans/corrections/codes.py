"""The code by which a reader follows a report: 80 bits, easy to read out and to type."""

import re
import unicodedata

from django.utils.crypto import salted_hmac

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Douglas Crockford's base 32: no I, L, O, U."""

LENGTH = 16
_GROUP = 4
_MISREAD = str.maketrans("OIL", "011")


def code_of(seal: str, *said: str | None) -> str:
    """The code of what is said in the form of a seal: the same again has the same code.

    Nobody can tell it beforehand, since the site's secret key is part of it.
    """
    told = repr((seal, *said))
    number = int.from_bytes(salted_hmac(__name__, told, algorithm="sha256").digest())
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(LENGTH))


def grouped(code: str) -> str:
    """For the eye: 0123-4567-89AB-CDEF."""
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def as_kept(text: str) -> str:
    """A code as it was typed, in the form that is kept: what is easily misread is put right."""
    letters = unicodedata.normalize("NFKC", text).upper().translate(_MISREAD)
    return re.sub(r"[^0-9A-Z]", "", letters)
