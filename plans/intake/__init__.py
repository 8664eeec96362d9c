"""From a news article to a proposal for a plan, in which every item is tied to its words."""
