"""三审三校: a candidate is submitted, approved stage by stage, sent back, or withdrawn.

Every verb here, and publishing itself, holds the plan's lock while it decides.
"""
