"""The pages below a plan's change page: compare, publish, schedule, roll back, withhold, lift."""
