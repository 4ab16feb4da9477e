"""Formats of cues that are neither WebVTT nor SubRip: told apart here, and read as these are."""
