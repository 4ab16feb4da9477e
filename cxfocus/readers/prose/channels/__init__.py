"""Reads logs of channels, in which people write, robots take notes, and a scribe may write what others say.

- `logs`: finds the kind of log; it imports the others only at a sign of a log
- `model`: the type of a log that was read
- `channel`: tells people from robots
- `events`: lines that clients write about the channel itself
- `scribe`: finds the speakers for whom a scribe wrote
- `continued`: finds the speakers of `... more words` after a remark that somebody typed
- `meetbot`: logs that a robot keeps
- `robot_minutes`: the minutes that such a robot makes
"""
