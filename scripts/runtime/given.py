"""Takes the question whether a name is missing out of a template's program where it surely is not.

Jinja asks it at each mention of a name: ten thousand times in our letters. It is needed only where a name may have been set or not, in a
branch or by a loop. A name that is asked of the context is answered by an undefined one in place of a missing one (`Context.resolve`),
which stops the letter at the same place: where it is used.
"""

from __future__ import annotations

import ast

__all__ = ["ask_less"]

_MISSING = "missing"
_ANSWERED = "context.resolve_or_missing"


def ask_less(function: ast.FunctionDef) -> None:
    """Leave the question out, in this function of a template and in those within it."""
    for line in function.body:
        if isinstance(line, ast.Assign) and ast.unparse(line.value) == _ANSWERED:
            line.value = ast.parse("context.resolve", mode="eval").body
    _follow(function.body, set(), _lasting(function))


def _follow(lines: list[ast.stmt], given: set[str], lasting: set[str]) -> set[str]:
    """Go through the lines in their order; answers which names surely have a value after them, of those that had one before or got it."""
    for at, line in enumerate(lines):
        match line:
            case ast.FunctionDef():
                # It may be called at any time from here on; what it sets itself is another name.
                own = _stored(line) | {argument.arg for argument in line.args.args}
                _follow(line.body, (given & lasting) - own, (lasting - own) | _lasting(line))
            case ast.If():
                line.test = _Unasked(given).visit(line.test)
                given = _follow(line.body, set(given), lasting) & _follow(line.orelse, set(given), lasting)
            case ast.For():
                line.iter = _Unasked(given).visit(line.iter)
                # The next time round, what the body sets anew may be missing again.
                held = given - _missing(line)
                given = held & _follow(line.body, held | _stored(line.target), lasting) & _follow(line.orelse, set(held), lasting)
            case ast.Assign():
                line.value = _Unasked(given).visit(line.value)
                stored = {name for target in line.targets for name in _stored(target)}
                given = given - stored if _is_missing(line) else given | stored
            case ast.Expr() | ast.Return():
                lines[at] = _Unasked(given).visit(line)
            case ast.Try(handlers=[]):
                given = _follow(line.finalbody, _follow(line.body, given, lasting), lasting)
            case ast.Pass() | ast.Raise():
                pass
            case _:
                raise SystemExit(f"Jinja writes what scripts/runtime/given.py does not know: {ast.unparse(line)}")
    return given


class _Unasked(ast.NodeTransformer):
    def __init__(self, given: set[str]) -> None:
        self._given = given

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        """Either the question or an `if` of the template's own."""
        asked = (
            isinstance(node.test, ast.Compare)
            and isinstance(node.test.comparators[0], ast.Name)
            and node.test.comparators[0].id == _MISSING
        )
        if asked and isinstance(node.orelse, ast.Name) and node.orelse.id in self._given:
            return node.orelse
        return self.generic_visit(node)


def _lasting(function: ast.FunctionDef) -> set[str]:
    """The names that this function sets and that, once they have a value, keep one: they are made missing as it begins, if ever."""
    begun = {name for line in function.body if _is_missing(line) for name in _stored(line)}
    again = {name for line in function.body if not isinstance(line, ast.Assign) for name in _missing(line)}
    return (_stored(function) | begun) - again


def _missing(node: ast.AST) -> set[str]:
    """The names that are made missing in it."""
    return {name for line in ast.walk(node) if _is_missing(line) for name in _stored(line)}


def _is_missing(line: ast.AST) -> bool:
    return isinstance(line, ast.Assign) and isinstance(line.value, ast.Name) and line.value.id == _MISSING


def _stored(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
