"""How much a file may hold."""

from django.utils.translation import gettext as _

MAX_BYTES = 5 * 1024 * 1024
MAX_UNPACKED = 64 * 1024 * 1024  # of an XLSX file, which is a ZIP archive
MAX_TEXT = 10_000_000  # characters of all its cells
MAX_MEMBERS = 500  # files in that archive
MAX_ROWS = 20_000
MAX_COLUMNS = 100
MAX_PROBLEMS = 500
"""More would only be scrolled past."""


def too_many_rows() -> str:
    return _("More than %(limit)s rows. Divide the file.") % {"limit": f"{MAX_ROWS:,}"}
