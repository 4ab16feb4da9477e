"""The formats of findings: one file each, which do not know each other."""
