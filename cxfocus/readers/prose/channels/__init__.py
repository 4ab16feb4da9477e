"""Logs of channels, where people write, robots note, and a scribe may write what others say."""
