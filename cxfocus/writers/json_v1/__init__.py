"""The JSON report, `schema_version` 1: its keys are a contract, so they do not follow from the types of `report`."""
