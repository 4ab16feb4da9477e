"""Which labels are speakers, and what each is called."""
