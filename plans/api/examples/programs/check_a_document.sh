# The stored bytes have the checksum that the document names: both lines are the same.
address='https://plans.example/api/v1/plans/example?edition=1'
curl --silent --fail "$address" | grep -o '"checksum":"[0-9a-f]*"' | head -n 1 | cut -d '"' -f 4
curl --silent --fail "$address&raw=1" | sha256sum | cut -d ' ' -f 1
