"""What was typed and cannot be taken is shown again: to copy it, or to send it once more.

Nothing here asks a database or a session: either may be what failed.
"""

import re

from django.apps import apps
from django.db.models import Field, Model
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

SECRET = re.compile(r"password|token|secret|csrf", re.IGNORECASE)
"""In the name of a field whose value is never shown or sent again."""

NOT_WORDS = re.compile(r"^_|_FORMS$|-id$|^action$|^index$|^select_across$|^candidate$|^post$")
"""Names of what a page sends by itself."""

FORMS = re.compile(r"^/(en/)?admin/(?!login/|logout/|second-factor/|password_change/)")
"""Of the desk; where one shows who one is there are no words to lose."""

OF_MODEL = re.compile(r"/admin/(?P<app>\w+)/(?P<model>\w+)/(?:\d+/change|add)/$")
ON_ITEM = _("Comment on an item")
OF_DESK = {
    "note": _("Note"),
    "comment": _("Comment"),
    "due_at": _("Publish at"),
    "made_for": _("For whom"),
    "title": _("Title"),
    "slug": _("Address name"),
}

LOGGED_OUT = _(
    "You are not logged in any more, so nothing was saved. Log in, in another tab if you like, and"
    " send it again from here."
)
FORGOTTEN = _(
    "Nothing was saved: this page was opened before you logged in, or your browser keeps no"
    " cookies. Send it again from here."
)
FORBIDDEN = _("Nothing was saved: you may not do this, or not any more.")
GONE = _("Nothing was saved: what you changed was deleted meanwhile.")
FAILED = _("Nothing was saved: something went wrong here. Wait a moment and send it again.")


def holds_words(request: HttpRequest) -> bool:
    """Whether somebody typed what would be lost by answering this request with anything else."""
    return bool(FORMS.match(request.path) and request.method == "POST" and _typed(request))


def typed_again(
    request: HttpRequest, reason: str | Promise, *, status: int, log_in: bool = False
) -> HttpResponse:
    """The page that shows it, with a button that sends it once more."""
    context = {
        "title": _("Not saved: what you typed"),
        "reason": reason,
        "typed": _typed(request),
        "again": _sent(request),
        "address": request.get_full_path(),
        "has_files": bool(request.FILES),
        "log_in": reverse("admin:login") if log_in else None,
        "csrf_token": get_token(request),
    }
    response = HttpResponse(render_to_string("admin/typed.html", context), status=status)
    response["Cache-Control"] = "no-store"
    return response


def comes_from_here(request: HttpRequest) -> bool:
    """Whether a page of this site sent it: another site's words are not repeated."""
    here = f"{request.scheme}://{request.get_host()}"
    site = request.headers.get("Sec-Fetch-Site")
    return request.headers.get("Origin") == here or site == "same-origin"


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Names and words of the fields that hold any."""
    page = _model_of(request.path)
    found = []
    for name, value in _sent(request):
        prefix, _, last = name.rpartition("-")
        plain = re.sub(r"_[01]$", "", last)
        field = _field(page, prefix.rpartition("-")[0], plain)
        if value.strip() and not NOT_WORDS.search(name) and not (field and field.is_relation):
            found.append((_label(field, name, plain), _in_words(field, value)))
    return found


def _sent(request: HttpRequest) -> list[tuple[str, str]]:
    pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    return [(name, str(value)) for name, value in pairs if not SECRET.search(name)]


def _model_of(path: str) -> type[Model] | None:
    """The table whose form stands at a path of the desk."""
    found = OF_MODEL.search(path)
    try:
        return apps.get_model(found["app"], found["model"]) if found else None
    except LookupError:
        return None


def _field(page: type[Model] | None, inline: str, name: str) -> Field | None:
    """The field of a page's own table, or of the rows inside it."""
    if page is None:
        return None
    model: type[Model] | None = page
    if inline:
        rows = {rel.get_accessor_name(): rel.related_model for rel in page._meta.related_objects}
        model = rows.get(inline)
    fields = {field.name: field for field in model._meta.fields} if model else {}
    return fields.get(name)


def _label(field: Field | None, name: str, plain: str) -> str:
    """As the form calls it; a form of the desk that is of no table has names of its own."""
    if field:
        return capfirst(str(field.verbose_name))
    if name.startswith("item-"):
        return str(ON_ITEM)
    return str(OF_DESK.get(plain, plain))


def _in_words(field: Field | None, value: str) -> str:
    choices = dict(field.flatchoices) if field else {}
    return str(choices.get(value, value))
