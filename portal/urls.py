"""Every address: health, the API, and in both languages the admin, the previews, the pages."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from plans.urls import (
    api_patterns,
    desk_patterns,
    documentation_patterns,
    feed_patterns,
    media_patterns,
    page_patterns,
    preview_patterns,
    root_patterns,
)
from portal.health import alive, ready

urlpatterns = [
    path("healthz", alive),
    path("readyz", ready),
    path("", include(root_patterns)),
    path("", include(media_patterns)),
    *i18n_patterns(
        path("api/", include(documentation_patterns)),
        prefix_default_language=False,
    ),
    path("api/", include(api_patterns)),
    *i18n_patterns(
        path("admin/", include(desk_patterns)),
        path("admin/", admin.site.urls),
        path("preview/", include(preview_patterns)),
        path("", include(page_patterns)),
        path("", include(feed_patterns)),
        prefix_default_language=False,
    ),
]

handler400 = "plans.urls.bad_request"
handler403 = "plans.urls.forbidden"
handler404 = "plans.urls.not_found"
handler500 = "plans.urls.server_error"
