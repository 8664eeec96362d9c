"""One address of each kind of page of the demo."""

SLUG = "tianxin-2021-2025"
PLAN = f"/plans/{SLUG}/"

PAGES = [
    "/",
    "/plans/",
    PLAN,
    f"{PLAN}at-a-glance/",
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
    f"{PLAN}changes/",
    f"{PLAN}changes/1..1/",
    "/about/",
    "/accessibility/",
    "/site-map/",
    "/search/",
    "/search/?q=18%E4%B8%87%E6%88%B7",
    f"/search/?q=%E5%B8%82&plan={SLUG}",
    f"/search/?q=%E6%97%A0&plan={SLUG}&kind=zone",
    "/news-sources/",
    "/news-sources/rednet/",
    "/corrections/",
    "/corrections/?plan=tianxin-2021-2025&edition=1&path=zones/waitan",
]

EVERY_PAGE = [*PAGES, *(f"/en{path}" for path in PAGES), "/api/v1/docs"]
