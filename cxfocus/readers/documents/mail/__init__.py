"""Mails: what the sender wrote, without quoted replies and signature."""
