"""Modules and files that came in one piece or another are found as if they lay in a folder."""

from __future__ import annotations

import importlib
import marshal
import sys
from collections.abc import Iterator, Mapping

import pytest
from jinja2 import Environment, ModuleLoader
from jinja2.exceptions import TemplatesNotFound

from scripts.runtime.shelf import LATER, ROOT, NotHereYet, Shelf, mark


def piece(sources: Mapping[str, str]) -> bytes:
    """Modules by path, as pack.py puts them up."""
    return marshal.dumps({f"{ROOT}/{name}.pyc": marshal.dumps(compile(text, name, "exec")) for name, text in sources.items()})


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    made = Shelf()
    sys.meta_path.insert(0, made)
    before = set(sys.modules)
    yield made
    sys.meta_path.remove(made)
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_a_package_is_imported_from_pieces_as_they_come(shelf: Shelf) -> None:
    shelf.put(piece({"zq_lone": "said = 1", "zq_pack/__init__": "from zq_pack.near import said", "zq_pack/near": "said = 2"}))
    assert importlib.import_module("zq_lone").said == 1
    assert importlib.import_module("zq_pack").said == 2
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("zq_pack.far")
    shelf.put(piece({"zq_pack/far": "from zq_pack.near import said as again"}))
    assert importlib.import_module("zq_pack.far").again == 2


def test_a_module_that_failed_for_want_of_another_is_there_once_that_has_come(shelf: Shelf) -> None:
    shelf.put(piece({"zq_first": "import zq_second"}))
    with pytest.raises(ModuleNotFoundError, match="zq_second"):
        importlib.import_module("zq_first")
    shelf.put(piece({"zq_second": ""}))
    importlib.import_module("zq_first")


def test_files_beside_a_module_are_read_by_its_loader(shelf: Shelf) -> None:
    shelf.put(piece({"zq_reads": "from os.path import dirname, join\nbody = __loader__.get_data(join(dirname(__file__), 'words.json'))"}))
    shelf.put(marshal.dumps({f"{ROOT}/words.json": b"{}", f"{ROOT}/once": b"1"}))
    assert importlib.import_module("zq_reads").body == b"{}"
    with pytest.raises(OSError, match="nothing"):
        shelf.get_data(f"{ROOT}/nothing")
    assert shelf.taken("once") == b"1"
    with pytest.raises(KeyError):
        shelf.taken("once")


def test_compiled_json_is_read_once_and_let_go_of_and_any_other_file_stays(shelf: Shelf) -> None:
    shelf.put(marshal.dumps({f"{ROOT}/words.json": b"{}", f"{ROOT}/form.pdf": b"%PDF"}))
    assert (shelf.get_data(f"{ROOT}/words.json"), shelf.get_data(f"{ROOT}/form.pdf")) == (b"{}", b"%PDF")
    assert shelf.get_data(f"{ROOT}/form.pdf") == b"%PDF"
    with pytest.raises(OSError, match="words"):
        shelf.get_data(f"{ROOT}/words.json")


LETTERS = Environment(loader=ModuleLoader(f"{ROOT}/zq"), autoescape=True)


def templates(later: str = "", **texts: str) -> bytes:
    """Templates by name, compiled as app.py compiles them; `later` names one that comes with another piece."""
    lying: dict[str, bytes] = {}
    for name, text in texts.items():
        code = LETTERS.compile(text, name, name, raw=True, defer_init=True)
        lying[f"{ROOT}/zq/{ModuleLoader.get_template_key(name)}.pyc"] = marshal.dumps(compile(code, name, "exec"))
    marks = {f"{ROOT}/{LATER}": mark(ModuleLoader.get_template_key(later)).encode()} if later else {}
    return marshal.dumps(lying | marks)


def test_of_a_list_of_templates_none_is_taken_in_silence_for_one_that_comes_later(shelf: Shelf) -> None:
    shelf.put(templates(later="own", any="the general words"))
    with pytest.raises(NotHereYet):
        LETTERS.select_template(["own", "any"])
    # One that there is nowhere is none, as ever.
    assert LETTERS.select_template(["nowhere", "any"]).render() == "the general words"
    with pytest.raises(TemplatesNotFound):
        LETTERS.select_template(["nowhere"])
    shelf.put(templates(own="its own words"))
    assert LETTERS.select_template(["own", "any"]).render() == "its own words"
    assert LETTERS.select_template(["nowhere", "any"]).render() == "the general words"
