"""One address of each kind of page of the demo and of the example beside it."""

SLUG = "tianxin-2021-2025"
PLAN = f"/plans/{SLUG}/"
EXAMPLE = "/plans/example/"

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
    f"{EXAMPLE}measures/one/",
    f"{EXAMPLE}zones/renamed/",
    f"{EXAMPLE}projects/one/",
    f"{EXAMPLE}indicators/one/",
    f"{EXAMPLE}departments/one/",
    f"{EXAMPLE}sources/a/",
    f"{EXAMPLE}terms/",
    f"{EXAMPLE}terms/one/",
    f"{EXAMPLE}parent-plans/one/",
    f"{EXAMPLE}editions/",
    f"{EXAMPLE}editions/1/",
    f"{EXAMPLE}editions/1/measures/one/",
    f"{EXAMPLE}changes/3..4/",
    f"{EXAMPLE}changes/4..1/",
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

REFUSED = {
    "/no-such-page/": 404,
    "/search/?kind=none": 400,
    f"{PLAN}sources/rednet-decoding-tianxin/?after=1": 400,
    f"{EXAMPLE}changes/?from=0&to=9": 400,
    f"{EXAMPLE}editions/2/": 410,
    f"{EXAMPLE}projects/two/": 410,
    f"{EXAMPLE}terms/two/": 410,
    "/corrections/none/": 404,
}
"""Pages that say why there is nothing, and their status."""

EVERY_PAGE = [*PAGES, *(f"/en{path}" for path in PAGES), "/api/v1/docs"]
