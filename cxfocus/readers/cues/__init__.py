"""Timed cues, WebVTT and SubRip: text in, `Layout` out.

`reader` tells the story; the stages are `blocks` (which lines are what),
`markup` and `sounds` (what inside a cue is not speech), `speakers` (who),
`rolling` (what was said before), `turns` and `body`.
"""
