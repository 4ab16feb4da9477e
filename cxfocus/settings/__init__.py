"""Settings: find, read and check `cxfocus.yaml`."""
