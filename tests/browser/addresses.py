"""One address of each kind of page of the demo."""

PLAN = "/plans/tianxin-2021-2025/"

PAGES = [
    "/",
    "/plans/",
    PLAN,
    f"{PLAN}keywords/",
    f"{PLAN}keywords/vanguard/",
    f"{PLAN}sections/",
    f"{PLAN}sections/waitan/",
    f"{PLAN}zones/",
    f"{PLAN}zones/waitan/",
    f"{PLAN}measures/",
    f"{PLAN}measures/night-economy/",
    f"{PLAN}projects/",
    f"{PLAN}projects/xiangjiang-road-axis/",
    f"{PLAN}indicators/",
    f"{PLAN}indicators/market-entities/",
    f"{PLAN}departments/",
    f"{PLAN}sources/",
    f"{PLAN}sources/rednet-decoding-tianxin/",
    f"{PLAN}aims/",
    f"{PLAN}aims/optimise-north-integrate-south/",
    f"{PLAN}parent-plans/",
    f"{PLAN}editions/",
    f"{PLAN}editions/1/",
    f"{PLAN}editions/1/zones/waitan/",
    f"{PLAN}changes/1..1/",
    "/news-sources/",
    "/news-sources/rednet/",
]

EVERY_PAGE = [*PAGES, *(f"/en{path}" for path in PAGES), "/api/v1/docs"]
