"""The gate: rules over the facts of a report, and their findings."""
