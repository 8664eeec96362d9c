"""Each measure of a plan with the words of the article that it rests on."""

import csv
import io
import json
from urllib.request import urlopen

address = "https://plans.example/api/v1/plans/example/measures?format=csv&limit=100"
with urlopen(address) as answer:
    text = answer.read().decode("utf-8-sig")  # without the mark that spreadsheets want
for row in csv.DictReader(io.StringIO(text, newline="")):
    for citation in json.loads(row["citations"]):
        print(row["title"], citation["source"]["title"], citation["quote"], sep="\t")
