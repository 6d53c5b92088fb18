"""Modules and files that came in one piece or another are found as if they lay in a folder."""

from __future__ import annotations

import importlib
import marshal
import sys
from collections.abc import Iterator, Mapping

import pytest

from scripts.runtime.shelf import ROOT, Shelf


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
