"""The JSON API: published documents, read only. One router for each resource."""
