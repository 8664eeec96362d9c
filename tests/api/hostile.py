"""Requests that nobody means well by: addresses of the API with what cannot be answered."""

from collections.abc import Iterator
from urllib.parse import quote

from plans.api.urls import api

TEXTS = (
    *("%00", "%ED%A0%80", "%FF%FE", "%F0%9F%92%A9", "%E2%80%AE", "%C0%AF", "%25%30%30", "%0D%0A"),
    *("-1", "0", "1.5", "1e9", "NaN", "Infinity", "0x10", "%EF%BC%91", "%D9%A1", "1_000", "+1"),
    *(str(2**31), str(2**63), str(2**64), "9" * 400, "-" + "9" * 400),
    *("true", "null", "None", "undefined", "[]", "%7B%7D", "__proto__", "constructor"),
    *("", "%20", "%09", "x" * 97, "x" * 5_000, quote("示" * 500)),
    *("0000-00-00", "9999-12-31", "10000-01-01", "2026-02-30", "2026-1-1", "now", "-0001-01-01"),
    *("1.", ".1", "1.-1", "-1.0", "9999999999.9999999999", "1.0.0", "a.b", "example/-1"),
    *(quote("' OR 1=1 --"), quote("'; DROP TABLE plans_plan; --"), quote('"}{'), quote("<b>")),
    *(
        quote("(a+)+$"),
        quote("%" * 50),
        quote("_" * 50),
        quote("../../etc/passwd"),
        quote("${7*7}"),
    ),
)
"""Values as they stand in an address."""

NAMES = (
    *("title__regex", "limit[]", "limit__gt", "Limit", "utm_source", "edition__in", "_method"),
    *("%00", "%FF", "q%5B%5D", "x" * 300, quote("片区"), "format.json", "callback"),
)
"""Names of parameters that no operation has."""


def hostile_addresses() -> Iterator[str]:
    """Each operation with each text in each parameter, and with names that it does not know."""
    for path, methods in api.get_openapi_schema()["paths"].items():
        parameters = methods["get"].get("parameters", [])
        places = [one["name"] for one in parameters if one["in"] == "path"]
        asked = [one["name"] for one in parameters if one["in"] == "query"]
        good = dict.fromkeys(places, "one") | {"plan": "example", "number": "1"}
        address = path.format(**good)
        for name in asked:
            yield from (f"{address}?{name}={text}" for text in TEXTS)
            yield f"{address}?{name}=1&{name}=2"
        for name in NAMES:
            yield f"{address}?{name}=1"
        for place in places:
            yield from (path.format(**{**good, place: text}) for text in TEXTS)
