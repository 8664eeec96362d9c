"""The audit trail on the desk: all of it for auditors, one's own for everyone, an item's beside it."""
