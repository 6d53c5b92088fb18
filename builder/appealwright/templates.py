"""The one way templates are read: everything in them escaped, every undefined name an error.

At build they are compiled to modules for the browser (scripts/runtime/app.py); where those are present they are used.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment, ModuleLoader, PackageLoader, PrefixLoader, StrictUndefined, Template
from jinja2.runtime import Context

from appealwright.compiled import compiled_json
from appealwright.writer.prose import stopless
from appealwright.writer.written import written

if TYPE_CHECKING:
    from jinja2 import BytecodeCache

    from appealwright.writer.ink import Ink

__all__ = ["FOLDERS", "environment"]

FOLDERS = ("letters", "forms")
"""The package's folders of templates: what is written, and what is shown around it."""
_PARTS = "parts/"
"""The folder of what letters include."""


class _Plain(Context):
    """Calls what a template calls, and nothing more. Jinja's own asks of each call whether it wants context or environment; of what we
    hand to templates nothing does, and a letter makes hundreds of calls a keystroke.
    """

    def call(self, called: Any, *given: Any, **named: Any) -> Any:
        """What the call answers. The compiler adds two names for those that want a context."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(*given, **named)


class _Recalled(Template):
    """A template that, where it is a part of a letter, asks the letter's recall whether it has to be written again."""

    @property
    def root_render_func(self) -> Callable[[Context], Iterator[str]]:
        """What Jinja calls to write this template."""
        return self._written if _PARTS in (self.name or "") else self._write

    @root_render_func.setter
    def root_render_func(self, write: Callable[[Context], Iterator[str]]) -> None:
        self._write = write

    def _written(self, context: Context) -> Iterator[str]:
        name = self.name or ""
        ink: Ink | None = context.get("ink")
        if ink is None or ink.recall is None:
            yield from self._write(context)
        else:
            # What it is included among stands in the context's parent; what it sets itself must not be there when it is written again.
            yield ink.recall.part(name, ink, lambda: "".join(self._write(self.new_context(context.parent, shared=True))))


class _Environment(Environment):
    context_class = _Plain
    template_class = _Recalled


@cache
def environment(folder: str) -> Environment:
    """The templates of one folder."""
    made = _Environment(
        loader=_loader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # or each part that a letter includes is looked up on the disk again
        bytecode_cache=_kept(),
    )
    made.filters["written"] = written
    made.filters["stopless"] = stopless
    return made


def _kept() -> BytecodeCache | None:
    """Where templates stay compiled from one process to the next, on a machine that names a folder for them: the tests start a hundred.
    What was compiled of another text, or by another Jinja, is compiled anew.
    """
    folder = os.environ.get("APPEALWRIGHT_TEMPLATES")
    if not folder:
        return None
    from jinja2 import FileSystemBytecodeCache, __version__  # noqa: PLC0415 - not for the browser

    folder = os.path.join(folder, __version__)  # noqa: PTH118 - the browser would have to load pathlib
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - the same
    return FileSystemBytecodeCache(folder)


def _loader(folder: str) -> BaseLoader:
    try:
        import appealwright_templates  # type: ignore[import-not-found] # noqa: PLC0415 - made at build for the browser; absent elsewhere
    except ImportError:
        ours = PackageLoader("appealwright", folder)
        theirs = compiled_json("letters.json") if folder == "letters" else {}
        # Letters of an overlay stand in place of ours of the same name, which they can still include as "ours/NAME".
        return ChoiceLoader([DictLoader(theirs), ours, PrefixLoader({"ours": ours})]) if theirs else ours
    return ModuleLoader([f"{path}/{folder}" for path in appealwright_templates.__path__])
