"""Scoring: from matches to the focus of a document, a speaker, a section, a side."""
