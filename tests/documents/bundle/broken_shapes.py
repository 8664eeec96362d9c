"""Examples of bundles of a wrong shape.

Each is the change of the small bundle, the place of the problem that is then told, and its words.
"""

from tests.altered import REMOVED, Changes

TARGET = "indicators[0].target"
CITATION = "measures[0].citations[0]"

BROKEN: list[tuple[Changes, str, str]] = [
    ({"format": "lantu"}, "format", "'lantu-bundle'"),
    ({"version": 2}, "version", "Input should be 1"),
    ({"version": True}, "version", "is not a whole number"),
    ({"version": 1.0}, "version", "is not a whole number"),
    (
        {"articles[0].paragraphs": []},
        "articles[0].paragraphs",
        "List should have at least 1 item after validation, not 0",
    ),
    ({"extra": 1}, "extra", "Extra inputs are not permitted"),
    ({"plan": None}, "plan", "valid dictionary"),
    ({"plan.version": 1}, "plan.version", "Extra inputs are not permitted"),
    ({"plan.title": REMOVED}, "plan.title", "Field required"),
    ({"plan.plan_type": "five_year"}, "plan.plan_type", "'development', 'special'"),
    ({"plan.period_start": "2021"}, "plan.period_start", "valid integer"),
    ({"plan.period_start": 2026}, "plan", "period_start is after period_end"),
    ({"plan.follows": "example"}, "plan", "a plan does not follow itself"),
    ({"plan.follows": "Example 2016"}, "plan.follows", "match pattern"),
    ({"areas[0].code": "9999"}, "areas[0].code", "match pattern"),
    ({"outlets[0].url": "example.cn"}, "outlets[0].url", "match pattern"),
    ({"zones[0].key": "Zone One"}, "zones[0].key", "match pattern"),
    ({"zones[0].slug": "a_b"}, "zones[0].slug", "match pattern"),
    ({"zones[0].number": 0}, "zones[0].number", "greater than or equal to 1"),
    ({"zones[0].theme_words[1]": ""}, "zones[0].theme_words[1]", "is blank"),
    ({"zones[0].position": "up"}, "zones[0].position", "'north', 'middle'"),
    ({"aims[0].text": "a\x07"}, "aims[0].text", "holds U+0007 as character 2"),
    (
        {"aims[0].keyword": "keyword-one", "aims[0].zone": "zone-one"},
        "aims[0]",
        "an aim belongs to a keyword or a zone, not to both",
    ),
    (
        {"measures[0].start_year": 2024, "measures[0].finish_year": 2023},
        "measures[0]",
        "start_year is after finish_year",
    ),
    (
        {"projects[0].start_year": 2024, "projects[0].finish_year": 2023},
        "projects[0]",
        "start_year is after finish_year",
    ),
    (
        {"projects[0].investment_unit": None},
        "projects[0]",
        "an investment needs an investment_unit",
    ),
    (
        {"projects[0].investment": REMOVED, "projects[0].investment_unit": None},
        "projects[0]",
        "an investment needs an investment_unit",
    ),
    (
        {"projects[0].investment_years": [{"year": 2022}]},
        "projects[0].investment_years[0]",
        "neither planned nor actual is given",
    ),
    (
        {"projects[0].updates[0].reported_on": "2022-02-30"},
        "projects[0].updates[0].reported_on",
        "day",
    ),
    ({f"{CITATION}.start": 0}, CITATION, "start and end go together"),
    ({f"{CITATION}.end": 2}, CITATION, "start and end go together"),
    ({f"{CITATION}.start": 2, f"{CITATION}.end": 2}, CITATION, "start must come before end"),
    ({f"{CITATION}.paragraph": 0}, f"{CITATION}.paragraph", "greater than or equal to 1"),
    (
        {"articles[0].archived": "0" * 64},
        "articles[0]",
        "paragraphs and archived exclude each other",
    ),
    ({"articles[0].accessed_on": "soon"}, "articles[0].accessed_on", "is not a date like"),
    ({"articles[0].published_at": "2020"}, "articles[0].published_at", "is not a time like"),
    ({f"{TARGET}.comparator": "qualitative"}, TARGET, "a qualitative target has no value"),
    ({f"{TARGET}.value": None}, TARGET, "a target with comparator reach needs a value"),
    ({f"{TARGET}.comparator": "between"}, TARGET, "between needs a value_upper above value"),
    (
        {f"{TARGET}.comparator": "between", f"{TARGET}.value_upper": 30},
        TARGET,
        "between needs a value_upper above value",
    ),
    ({f"{TARGET}.value_upper": 40}, TARGET, "value_upper belongs to the comparator between"),
    ({f"{TARGET}.multiplier": 0}, f"{TARGET}.multiplier", "greater than 0"),
    ({f"{TARGET}.year": 1900}, f"{TARGET}.year", "greater than or equal to 1949"),
    (
        {"indicators[0].baseline.multiplier": -1},
        "indicators[0].baseline.multiplier",
        "greater than 0",
    ),
    (
        {"indicators[0].observations[0].period": "2021-13"},
        "indicators[0].observations[0].period",
        "match pattern",
    ),
    (
        {"indicators[0].revisions[0].old.value": None},
        "indicators[0].revisions[0].old",
        "a target with comparator reach needs a value",
    ),
]
