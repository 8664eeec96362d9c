"""A whole edition as an archive, every file checked against its sum."""

import hashlib
import io
import zipfile
from urllib.request import urlopen

address = "https://plans.example/api/v1/plans/example/export?format=zip&edition=1"
with urlopen(address) as answer:
    archive = zipfile.ZipFile(io.BytesIO(answer.read()))
for line in archive.read("SHA256SUMS").decode().splitlines():
    total, name = line.split("  ")
    right = hashlib.sha256(archive.read(name)).hexdigest() == total
    print("ok" if right else "WRONG", name)
