"""The report: everything a writer may see, counted and decided, nothing formatted."""
