"""The pages below a plan's change page: compare, review, publish, schedule, roll back, withhold."""
