"""Tables whose rows are documents: one file a family of formats."""
