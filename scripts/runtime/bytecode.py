"""Byte code with nothing in it but what runs: no positions in the source, no names of files, no docstrings, no types of functions, and
no names of local variables.

Positions are a third of byte code once it is compressed, and serve tracebacks alone, as does the long name of a function; in the
browser no traceback leaves the worker, since one can quote an answer. Their table is empty, which Python reads as: no instruction has a
line. The types that a function is annotated with are made by a function of their own that nobody calls: all of a module that leaves its
annotations unread (`from __future__ import annotations`) share an empty one. Those of a class are not among them: a dataclass reads its
fields from there. A local variable is found by its number; only an argument can be called by its name.
"""

from __future__ import annotations

import marshal
from functools import cache
from types import CodeType

HEADER = 16
"""Bytes before the code in a .pyc file."""
HAS_DOCSTRING = 0x4000000
HAS_VARARGS = 0x04
HAS_VARKEYWORDS = 0x08
UNREAD_ANNOTATIONS = 0x1000000


ANNOTATIONS = "__annotate__"
"""The function that makes the annotations of another."""


def slim_pyc(body: bytes) -> bytes:
    """A .pyc file that runs the same."""
    return body[:HEADER] + slim_code(body[HEADER:])


def slim_code(body: bytes) -> bytes:
    """Marshalled code that runs the same."""
    return marshal.dumps(slimmed(marshal.loads(body)))  # noqa: S302 - byte code we compiled


def slimmed(code: CodeType) -> CodeType:
    """The same code, and all code in it, without positions, file name, long name, docstring and types."""
    constants = [_constant(constant, code) for constant in code.co_consts]
    if code.co_flags & HAS_DOCSTRING:
        constants[0] = None
    return code.replace(
        co_consts=tuple(constants),
        co_flags=code.co_flags & ~HAS_DOCSTRING,
        co_varnames=_arguments_named(code),
        co_filename="",
        co_qualname=code.co_name,
        co_firstlineno=1,
        co_linetable=b"",
    )


def nameless(code: CodeType) -> CodeType:
    """The same code, and all code in it, without its own name: for a package in which nothing asks a function what it is called. Names
    are said once more where a function is kept under one.
    """
    constants = tuple(nameless(constant) if isinstance(constant, CodeType) else constant for constant in code.co_consts)
    return code.replace(co_consts=constants, co_name="", co_qualname="")


def _arguments_named(code: CodeType) -> tuple[str, ...]:
    """The names of the local variables: of the arguments as they are, of the rest empty."""
    many = bool(code.co_flags & HAS_VARARGS) + bool(code.co_flags & HAS_VARKEYWORDS)
    arguments = code.co_argcount + code.co_kwonlyargcount + many
    return code.co_varnames[:arguments] + ("",) * (len(code.co_varnames) - arguments)


def _constant(constant: object, code: CodeType) -> object:
    """A constant of this code, slimmed where it is code itself."""
    if not isinstance(constant, CodeType):
        return constant
    of_a_function = constant.co_name == ANNOTATIONS and code.co_flags & UNREAD_ANNOTATIONS and not constant.co_freevars
    return _no_annotations() if of_a_function else slimmed(constant)


@cache
def _no_annotations() -> CodeType:
    """Code of a function that makes no annotations."""
    module = compile(f"def {ANNOTATIONS}(format):\n    return {{}}\n", "", "exec", dont_inherit=True)
    return slimmed(next(constant for constant in module.co_consts if isinstance(constant, CodeType)))
