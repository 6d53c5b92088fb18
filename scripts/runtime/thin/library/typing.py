"""Annotations are for type checkers, which do not run here: of the module of this name stays what is called or inherited from."""

from __future__ import annotations

from _typing import ParamSpec, TypeVar  # type: ignore[import-not-found] # the engine's
from collections import namedtuple

__all__ = ["ParamSpec", "TypeVar"]

TYPE_CHECKING = False


class _Form:
    """Whatever stands in an annotation."""

    def __getitem__(self, _: object) -> _Form:
        return self

    def __or__(self, _: object) -> _Form:
        return self

    __ror__ = __or__


def __getattr__(name: str) -> _Form:
    """Any other name of typing. Those with underscores are asked for to find out whether they are there."""
    if name.startswith("_"):
        raise AttributeError(name)
    return _Form()


class Any:
    """Anything."""


class Generic:
    """A class that may be written with a parameter."""

    def __class_getitem__(cls, _: object) -> type:
        return cls


class Protocol(Generic):
    """A shape."""


class _Named(type):
    """Makes a tuple of named fields of a class that lists them."""

    def __new__(cls, name: str, bases: tuple[type, ...], space: dict) -> type:  # type: ignore[type-arg] # of anything: what is Any here is not the checker's
        if not bases:
            return super().__new__(cls, name, bases, space)
        # Python keeps them as they are or as a function, by what stands at the top of the module.
        fields = space.pop("__annotations__", None) or space.pop("__annotate_func__")(1)
        made: type = namedtuple(name, fields, defaults=[space.pop(field) for field in fields if field in space])  # type: ignore[misc] # noqa: PYI024 - fields as they come
        for key in space.keys() - {"__dict__", "__weakref__", "__module__", "__qualname__"}:
            setattr(made, key, space[key])
        return made


class NamedTuple(metaclass=_Named):
    """The base of such classes."""


def cast(_: object, value: object) -> object:
    """The value as it is."""
    return value


def overload(function: object) -> object:
    """The function as it is."""
    return function


def get_origin(_: object) -> None:
    """The class under its parameters: those are forgotten here."""


def assert_never(value: object) -> None:
    """Where no program comes to."""
    raise AssertionError(value)


def _type_check(given: object, _: str) -> object:
    """The engine asks before it takes a bound."""
    return given
