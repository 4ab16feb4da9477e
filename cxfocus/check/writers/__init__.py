"""How findings are written: one file a format, and they do not know each other."""
