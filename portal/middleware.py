"""What every request passes on its way in, and every answer on its way out."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from portal.client_address import client_address

UTF_8 = {"utf-8", "utf8"}
Handler = Callable[[HttpRequest], HttpResponse]


class ClientAddress:
    """From here on `REMOTE_ADDR` is the client's address, whatever proxies stand in between."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.META["REMOTE_ADDR"] = client_address(
            request.META.get("REMOTE_ADDR", ""),
            request.META.get("HTTP_X_FORWARDED_FOR", ""),
            settings.TRUSTED_PROXIES,
        )
        return self.get_response(request)


class RefuseBadText:
    """What no database keeps is refused before any is asked: a NUL in path or query, and forms in
    another coding than UTF-8, some of which can write what is no character. A cookie with a NUL is
    none of ours and is not read.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("The address holds a NUL character.")
        if (request.content_params or {}).get("charset", "utf-8").lower() not in UTF_8:
            raise BadRequest("Forms are read in UTF-8 alone.")
        if any("\x00" in value for value in request.COOKIES.values()):
            request.COOKIES = {n: v for n, v in request.COOKIES.items() if "\x00" not in v}
        return self.get_response(request)


class LanguageFromPath:
    """The language comes from the path alone: no cookie, no header, and so no `Vary`."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
