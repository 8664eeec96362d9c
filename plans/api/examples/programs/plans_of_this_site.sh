# All plans; area, period or plan_type narrow them, as here.
curl --silent --fail 'https://plans.example/api/v1/plans?plan_type=development&limit=20'
