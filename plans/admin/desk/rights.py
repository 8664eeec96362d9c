"""What the pages of the desk ask for: the names of permissions."""

PUBLISH = "plans.publish_plan"
ROLL_BACK = "plans.roll_back_plan"
WITHHOLD = "plans.withhold_plan"
ASSIGN = "plans.assign_team"
REVIEW = "plans.review_plan"
CHANGE = "plans.change_plan"
LOOK = ("plans.view_plan", CHANGE)
