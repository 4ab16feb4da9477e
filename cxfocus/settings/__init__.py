"""Settings: `cxfocus.yaml`, found, read and checked."""
