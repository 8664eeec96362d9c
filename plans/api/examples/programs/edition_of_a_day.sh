# What stood in a plan at the end of a day in China: here, of today.
day=$(TZ=Asia/Shanghai date +%F)
curl --silent --fail "https://plans.example/api/v1/plans/example/zones?as_of=$day"
