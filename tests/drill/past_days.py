"""What stands for a date where schemathesis makes one: a day that is over, as `as_of` wants it."""

from datetime import UTC, date, datetime, timedelta

import schemathesis
from hypothesis import strategies as st

YESTERDAY = datetime.now(UTC).date() - timedelta(days=1)
"""Anywhere on earth."""

schemathesis.openapi.format("date", st.dates(date(1, 1, 1), YESTERDAY).map(date.isoformat))
