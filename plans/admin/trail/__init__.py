"""The audit trail on the desk: all of it for auditors, an item's beside it, and one's own."""
