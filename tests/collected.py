"""The tests' settings with static files as a site serves them: collected, hashed, compressed."""

import os
from pathlib import Path

from portal.settings import STORAGES as STORAGES_OF_A_SITE
from tests.settings import *  # noqa: F403 - all but what follows

STORAGES = STORAGES_OF_A_SITE
STATIC_ROOT = Path(os.environ["PORTAL_TEST_STATIC_ROOT"])
WHITENOISE_USE_FINDERS = False
