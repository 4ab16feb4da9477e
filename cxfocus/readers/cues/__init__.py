"""Timed cues: WebVTT, SubRip, the plainer formats of captions, markdown tables. Text in, `Layout` out.

`reader` tells the story; the stages are `heads` and `cues` (which lines are what), `clean`
(what inside a cue is not speech: `markup`, `sounds`), `speakers` (who), `rolling` (what was
said before), `turns` and `body`. From `layout` on other readers of timed speech join in.
"""
