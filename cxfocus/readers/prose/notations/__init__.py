"""Rare notations of turns, each opened where a sign of it is seen."""
