"""Files are shipped beside those that they resemble; none is lost, and the same files come in the same order."""

from __future__ import annotations

import hashlib
import zlib

from hypothesis import given
from hypothesis import strategies as st

from scripts.runtime.company import in_company


def noise(seed: int) -> bytes:
    return hashlib.shake_256(bytes([seed])).digest(20_000)


def test_what_says_the_same_stands_together_and_weighs_less() -> None:
    one, other = noise(1), noise(2)
    files = {"a": one, "b": other, "c": one[:12_000], "d": other[:12_000]}
    order = in_company(files)
    assert order in (["a", "c", "b", "d"], ["a", "c", "d", "b"])
    by_name = b"".join(files[name] for name in sorted(files))
    assert len(zlib.compress(b"".join(files[name] for name in order))) < len(zlib.compress(by_name)) - 10_000


@given(st.dictionaries(st.text(min_size=1, max_size=5), st.binary(max_size=50), max_size=6))
def test_every_file_comes_once_and_on_each_build_in_the_same_order(files: dict[str, bytes]) -> None:
    order = in_company(files)
    assert sorted(order) == sorted(files)
    assert in_company(dict(reversed(files.items()))) == order
