"""The application for granian: Django behind the front, and the watchers of each process."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django = get_wsgi_application()

from plans.corrections.forget import forget  # noqa: E402 - models come after the set-up
from plans.published.front import Front  # noqa: E402 - the same
from plans.publishing.schedule import promote_due  # noqa: E402 - the same
from portal.watcher import Watcher  # noqa: E402 - the same

application = Front(django)
Watcher(promote_due).start()
Watcher(forget, seconds=3600).start()
