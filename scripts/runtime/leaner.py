"""Takes out of the program that Jinja writes for a template what nothing in the browser asks for.

What a letter says stays the same. Left out are: a stand-in for each filter and test that might not exist (the build would have failed);
the sentence about an `if` without `else`; the names of a loop handed to each call (our context drops them, see templates.py);
names handed to an import or an include before they mean anything; and, of a template that no other imports, the list of what it exports.
Whether a name is missing is asked only where it may be (scripts/runtime/given.py). What each function asks of its environment and context
for every name, item and call, it asks once; what it keeps of them and never uses, it does not ask for.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from scripts.runtime.given import ask_less

__all__ = ["lean_programs"]

_FOR_CALLS = {"_loop_vars", "_block_vars"}
_UNSAID = "cond_expr_undefined"
_ASKED = {"environment.getattr": "_attribute", "environment.getitem": "_item", "context.call": "_call", "context.vars": "_vars"}
"""What is asked of the environment and the context most, and the name that a function keeps it under."""
_PROLOGUE = "undefined"
"""The line after which a function may keep what it asks of its environment."""
_FOUND = re.compile(r"t_\d+ = environment\.(?:filters|tests)\[")
_PASSED_ON = "for event in gen:\n    yield event"
_KEPT = {"resolve", "undefined", "concat", _UNSAID}
"""What every function begins by keeping."""
_ROOT = "root"
_OUTERMOST = "l_0_"
_IMPORTERS = {"make_module", "_get_default_module"}


def lean_programs(programs: Mapping[str, str]) -> dict[str, ast.Module]:
    """The programs of all templates of one environment, by the same names."""
    trees = {name: ast.parse(program) for name, program in programs.items()}
    imported = {name for tree in trees.values() for name in _imports(tree)}
    return {name: _lean(tree, imported=_named(tree) in imported) for name, tree in trees.items()}


def _named(tree: ast.Module) -> str:
    """The template's own name, which its program begins with."""
    names = (line.value for line in tree.body if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "name")
    return str(ast.literal_eval(next(names)))


def _imports(tree: ast.AST) -> Iterator[str]:
    """The names of the templates that this one imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _IMPORTERS:
            asked = node.func.value
            if not (isinstance(asked, ast.Call) and isinstance(asked.args[0], ast.Constant)):
                raise SystemExit(f"a template is imported by a name that the build cannot know: {ast.unparse(asked)}")
            yield str(asked.args[0].value)


def _lean(tree: ast.Module, *, imported: bool) -> ast.Module:
    for function in tree.body:
        if isinstance(function, ast.FunctionDef):
            _forget_the_unset(function)
    lean: ast.Module = _Lean(imported=imported).visit(tree)
    for function in lean.body:
        if isinstance(function, ast.FunctionDef):
            if function.name == _ROOT:
                _hand_on_once(function)
            ask_less(function)
            _ask_once(function)
            _keep_what_is_used(function)
    _import_what_is_used(lean)
    return ast.fix_missing_locations(lean)


def _forget_the_unset(function: ast.FunctionDef) -> None:
    """Hand on no name that is still missing: Jinja leaves it out when it arrives."""
    # A macro is called later than it stands.
    lines = [line for line in function.body if not isinstance(line, ast.FunctionDef)]
    unset = {name for line in lines if _is_missing(line) for name in _stored(line)}
    for line in lines:
        if not _is_missing(line):
            unset -= _stored(line)
        for node in ast.walk(line):
            if isinstance(node, ast.Dict):
                held = [at for at, value in enumerate(node.values) if not (isinstance(value, ast.Name) and value.id in unset)]
                node.keys, node.values = [node.keys[at] for at in held], [node.values[at] for at in held]


def _is_missing(line: ast.stmt) -> bool:
    return isinstance(line, ast.Assign) and isinstance(line.value, ast.Name) and line.value.id == "missing"


def _stored(line: ast.stmt) -> set[str]:
    return {node.id for node in ast.walk(line) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def _loaded(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)}


def _hand_on_once(root: ast.FunctionDef) -> None:
    """Hand on no name of the outermost scope: whatever has one there is in the context as well, and that is handed on whole."""
    for node in ast.walk(root):
        match node:
            case ast.Call(args=[context, _, ast.Dict() as handed]) if ast.unparse(context) == "context.get_all()":
                held = [at for at, value in enumerate(handed.values) if not ast.unparse(value).startswith(_OUTERMOST)]
                handed.keys, handed.values = [handed.keys[at] for at in held], [handed.values[at] for at in held]


def _keep_what_is_used(function: ast.FunctionDef) -> None:
    """Leave out of the beginning what nothing in the function asks for."""
    unused = _KEPT - _loaded(function)
    function.body = [line for line in function.body if not (isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) in unused)]


def _import_what_is_used(tree: ast.Module) -> None:
    used = _loaded(tree)
    for line in tree.body:
        if isinstance(line, ast.ImportFrom):
            line.names = [name for name in line.names if name.name in used] or line.names[:1]


class _Lean(ast.NodeTransformer):
    def __init__(self, *, imported: bool) -> None:
        self._imported = imported

    def visit_Try(self, node: ast.Try) -> ast.AST | list[ast.stmt]:
        """A filter or a test is looked up: that it exists, the build has seen. Or what is included is written, and closed if that fails."""
        if _FOUND.match(ast.unparse(node.body[0])):
            return node.body
        if [ast.unparse(line) for line in node.body] == [_PASSED_ON]:
            return ast.parse("yield from gen").body  # which closes it as well
        return self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> ast.AST | None:
        target = node.targets[0]
        named = target.value if isinstance(target, ast.Subscript) else target
        return None if isinstance(named, ast.Name) and named.id in _FOR_CALLS else self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        called = ast.unparse(node.value.func) if isinstance(node.value, ast.Call) else ""
        exports = called.startswith("context.exported_vars.") and not self._imported
        return None if exports or called.partition(".")[0] in _FOR_CALLS else self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        node.keywords = [keyword for keyword in node.keywords if keyword.arg not in _FOR_CALLS]
        if isinstance(node.func, ast.Name) and node.func.id == _UNSAID:
            node.args = []
        return node


class _Once(ast.NodeTransformer):
    """Calls by their short names what is asked of the environment and the context, and keeps which."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        asked = f"{node.value.id}.{node.attr}" if isinstance(node.value, ast.Name) else ""
        if asked in _ASKED:
            self.asked.add(asked)
            return ast.Name(_ASKED[asked], ast.Load())
        return node


def _ask_once(function: ast.FunctionDef) -> None:
    once = _Once()
    function.body = [once.visit(line) for line in function.body]
    after = next(at for at, line in enumerate(function.body) if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == _PROLOGUE)
    function.body[after + 1 : after + 1] = [ast.parse(f"{_ASKED[name]} = {name}").body[0] for name in sorted(once.asked)]
