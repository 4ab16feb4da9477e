"""Cue formats other than WebVTT and SubRip: they are recognized here, and most are read by the same stages.

`players` has the captions of old players and of programs that cut video, a grammar for each; `languages` takes one of
the languages of SAMI before its cues are looked for.
"""
