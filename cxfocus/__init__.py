"""cxfocus."""
