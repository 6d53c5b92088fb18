"""How Python calls JavaScript: in one way, without the signatures that the whole module of this name can bind."""

from __future__ import annotations

from _pyodide_core import JsFuncSignature, js2py_default_call_result, py2js_default  # type: ignore[import-not-found] # in the browser


class no_default:  # noqa: N801 - the engine's name for it
    """Where a parameter has none."""


def _any(*_: object, **__: object) -> None:
    """Takes whatever is given."""


default_signature = JsFuncSignature(_any, 0, 0, (), (), py2js_default, (), (), (), py2js_default, js2py_default_call_result)


def func_to_sig(_: object) -> object:
    """The one signature there is."""
    return default_signature


def bind_class_sig(sig: type) -> object:
    """A class, as what makes its instances."""
    return type[sig]
