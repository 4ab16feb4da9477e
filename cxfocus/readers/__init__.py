"""Readers: from bytes to a transcript, one room a family of formats."""
