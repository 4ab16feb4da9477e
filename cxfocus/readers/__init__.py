"""Readers make a transcript of bytes; each family of formats has a room.

Modules that several of these rooms share:

- `field_names`: what the columns of a table of speech, and the fields of JSON, are called
- `front_matter`: what programs for sites put before a text
- `meetbot_commands`: what robots in channels are told; the same logs exist as text and as JSON
- `sound_words`: the one list of noises, for captions and for text
- `spans`: takes spans out of others, and blanks them in place
- `speaker_labels`: which part of a label is the name, for other rooms too
"""
