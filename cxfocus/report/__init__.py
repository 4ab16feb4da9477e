"""The report: everything that writers need, counted and decided, but not formatted."""
