"""Logs of channels, where people write, robots note, and a scribe may write what others say.

- `logs`: which kind of log a text is; it imports the rest at a sign of it
- `model`: what was read in a log
- `channel`: people parted from robots
- `events`: what clients write of the channel itself
- `scribe`: who spoke where another wrote
- `meetbot`: logs that a robot keeps
- `robot_minutes`: the minutes that it makes of them
"""
