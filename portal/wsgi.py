"""The application for granian, and the watcher that each of its processes starts."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
application = get_wsgi_application()

from plans.publishing.schedule import promote_due  # noqa: E402 - models come after the set-up
from portal.watcher import Watcher  # noqa: E402

Watcher(promote_due).start()
