"""What the audit trail is told: rows by auditlog, all else by `record`; nobody else writes it."""
