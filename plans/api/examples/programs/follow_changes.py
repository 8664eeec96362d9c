"""What was published since the last look; the cursor is kept for the next one."""

import json
from pathlib import Path
from urllib.request import urlopen

kept = Path("cursor.txt")
cursor = kept.read_text() if kept.exists() else "1.0"
address = f"https://plans.example/api/v1/plans/example/events?after={cursor}"
while address:
    with urlopen(address) as answer:
        page = json.load(answer)
    for event in page["items"]:
        print(event["edition"], event["change"], event["key"], event["title"], sep="\t")
    kept.write_text(page["cursor"])
    address = page["next"]
