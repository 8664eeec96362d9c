"""The addresses of previews, below `/preview/`: those of a plan's pages, each a draft."""

from django.urls import URLPattern, path

from plans.pages.urls import OF_A_STATE
from plans.preview.views import by_link, draft_picture, for_staff

PICTURE = "media/<str:checksum>.webp"

urlpatterns: list[URLPattern] = [
    # Staff first: no token is the name of a collection, though a plan may be called "link".
    *(path(f"<slug_text:plan>/{route}", for_staff(view)) for route, view in OF_A_STATE.items()),
    path(f"<slug_text:plan>/{PICTURE}", for_staff(draft_picture)),
    path(f"link/<str:token>/{PICTURE}", by_link(draft_picture)),
    *(path(f"link/<str:token>/{route}", by_link(view)) for route, view in OF_A_STATE.items()),
    path("link/<str:token>/<path:rest>", by_link(None)),
]
