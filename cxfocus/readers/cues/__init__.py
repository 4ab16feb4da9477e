"""Timed cues: WebVTT, SubRip, the plainer formats of captions, markdown tables. Text in, `Layout` out.

`reader` tells the story; the stages are `heads` and `cues` (which lines are what), `cleaning`
(what inside a cue is not speech, or was shown before), `speakers` (who), `turns` and `body`.
`formats` are those that are laid out otherwise and end in it; from `layout` on other readers
of timed speech join in.
"""
