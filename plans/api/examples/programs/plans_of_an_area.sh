# Every plan of an area; without area, of the whole site.
curl --silent --fail 'https://plans.example/api/v1/plans?plan_type=development&limit=20'
