# The second request sends the tag of the first one, and gets 304 and no body if nothing changed.
address='https://plans.example/api/v1/plans/example'
curl --silent --fail --etag-save plan.etag --output plan.json "$address"
curl --silent --fail --etag-compare plan.etag --output again.json \
     --write-out '%{http_code}\n' "$address"
