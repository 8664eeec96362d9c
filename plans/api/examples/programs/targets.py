"""Every indicator of every plan with its target, page by page."""

import json
from urllib.request import urlopen

address = "https://plans.example/api/v1/indicators?limit=20"
while address:
    with urlopen(address) as answer:
        page = json.load(answer)
    for indicator in page["items"]:
        target = indicator["target"]
        print(indicator["name"], target["wording"] if target else "–", sep="\t")
    address = page["next"]
