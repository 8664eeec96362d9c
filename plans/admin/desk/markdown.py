"""What a text with marks will look like, asked for while it is typed."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from plans.documents.text import LONGEST_PROSE
from plans.pages.prose import prose

BELOW = 2
"""The rank of the headings under which the desk's fields stand."""


@require_POST
def markdown_preview(request: HttpRequest) -> HttpResponse:
    """A piece of HTML by the renderer of the website. Nothing is kept."""
    text = request.POST.get("text", "").replace("\r\n", "\n")
    if len(text) > LONGEST_PROSE:
        words = _("This is longer than %(limit)d characters.") % {"limit": LONGEST_PROSE}
        return HttpResponse(words, status=413, content_type="text/plain; charset=utf-8")
    return HttpResponse(prose(text, level=BELOW, breaks="breaks" in request.POST))
