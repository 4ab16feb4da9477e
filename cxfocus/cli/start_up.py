"""Start-up: read plain options without loading pydantic.

typer coerces every value through pydantic, whose import takes as long as the
whole of our work on a small file. Text needs no coercion, and a whole number
hardly any; so such parameters get a reader of their own, and typer's is built
only for the rest, when a value for it was really given. Where a typer to come
has no such seam, this does nothing and its own coercion runs.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from cxfocus.text.expressions import regex

_WHOLE_NUMBER = regex(r"[0-9]{1,9}")

#: By command and option, where else to look for a value that the option does not have.
_ELSEWHERE = {("analyze", "format"): "For a spreadsheet: cxfocus batch FILE --format csv."}


def read_plainly(command: Any, parent: Any) -> None:
    """Give the plain parameters of a command and of its subcommands a quick reader."""
    context = command.context_class(command, parent=parent, **({} if parent else command.context_settings))
    for parameter in command.get_params(context):  # with the help option, which is made once and kept
        if hasattr(parameter, "_runtime_param") and hasattr(parameter, "type_descriptor"):
            parameter._runtime_param = _Plain(parameter.type_descriptor)
    for subcommand in getattr(command, "commands", {}).values():
        read_plainly(subcommand, context)


class _Plain:
    """Hands text through, and whole numbers in their range; leaves all else to typer, but words what is wrong."""

    def __init__(self, descriptor: Any) -> None:
        self._descriptor = descriptor

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Return the value as the command wants it."""
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        wanted = self._descriptor.annotation
        if wanted is str or wanted == list[str] or isinstance(value, wanted):
            return value
        if issubclass(wanted, StrEnum):
            return _one_of(wanted, value, _ELSEWHERE.get((ctx.info_name, param.name)))
        if wanted is int and _WHOLE_NUMBER.fullmatch(value) and self._is_in_range(int(value)):
            return int(value)
        from typer import BadParameter
        from typer._coercion import build_runtime_param

        try:
            return build_runtime_param(self._descriptor).coerce(value, param=param, ctx=ctx)
        except BadParameter:
            if wanted not in (int, float):
                raise
            raise BadParameter(f"{value!r} is not {self._number_words()}.") from None

    def _number_words(self) -> str:
        noun = "a whole number" if self._descriptor.annotation is int else "a number"
        least = self._descriptor.parameter_info.min
        return noun if least is None else f"{noun} of {least} or more"

    def _is_in_range(self, number: int) -> bool:
        info = self._descriptor.parameter_info
        return (info.min is None or info.min <= number) and (info.max is None or number <= info.max)


def _one_of(names: type[StrEnum], value: str, elsewhere: str | None) -> StrEnum:
    """Return the member of that name; an error says where else to look."""
    if value in set(names):
        return names(value)
    from typer import BadParameter

    known = ", ".join(repr(str(name)) for name in names)
    raise BadParameter(" ".join(filter(None, (f"{value!r} is not one of {known}.", elsewhere))))
