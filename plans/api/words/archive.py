"""What the files of an archive are, for whoever opens it."""

from django.utils.translation import gettext as _


def explained() -> str:
    """In the language of the moment, a line for each file."""
    lines = (
        _("edition.json: which edition this is, and the SHA-256 of its manifest."),
        _("manifest.json: every entry with path, key, kind, title, place and SHA-256."),
        _("bundle.json: the plan in the one form that can be loaded again."),
        _("documents/: each document as it is stored; its SHA-256 is in the manifest."),
        _("tables/: the same as tables, in UTF-8; *.csv-metadata.json says what columns hold."),
        _("In tables, an apostrophe stands before texts that a spreadsheet would calculate."),
        _("SHA256SUMS: to check all files: sha256sum -c SHA256SUMS"),
    )
    return "\n".join(lines) + "\n"
