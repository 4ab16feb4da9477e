"""The JSON report, `schema_version` 1: its shape is a contract and is kept apart from our own types."""
