"""Scoring: from matches to the focus of a document, a speaker, a section or a side."""
