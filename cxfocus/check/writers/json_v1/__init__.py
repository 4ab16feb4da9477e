"""Findings as JSON, version 1; `schema.json` says what is in it."""
