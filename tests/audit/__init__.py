"""What the audit trail is told, and that nobody can alter it."""
