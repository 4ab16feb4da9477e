"""The heads of cues, identifier and timing line: how each format writes them, and where in a file they are.

WebVTT keeps to the standard where a file does. A time that breaks the standard is read if the file writes times so by
custom: three times, or half of all. Otherwise its words stay without a time and are no cue, and one warning counts
them. Words after a blank line inside a cue, or beside an arrow, stay speech: there the standard would drop them.

A broken time is believed if a caption file has one habit throughout (no leading zeros, no leading units that are zero,
no trailing zeros); then it needs no three uses in one shape. If one stamp breaks the habit, the standard decides. Both
rules are in `cues/times.py`.
"""
