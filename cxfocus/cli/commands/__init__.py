"""The options of every command, as typer reads them: one file a command, which hands over to a file of `cli/runs/`."""
