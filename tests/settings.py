"""The portal's settings as the tests use them; DATABASE_URL chooses the database."""

import os

os.environ.setdefault("PORTAL_SECRET_KEY", "only-for-tests")
os.environ.setdefault("PORTAL_ORIGIN", "http://testserver")
os.environ.setdefault("DATABASE_URL", "sqlite://:memory:")

from portal.settings import *  # noqa: F403 - the environment comes first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, and only in tests
STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True  # static files from where they are written
SECOND_FACTOR_REQUIRED = False  # tests of the second factor require it
API_REQUESTS_PER_MINUTE = 100_000  # tests of fair use set their own
