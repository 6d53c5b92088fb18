"""Checks a copy of the site against its list of hashes: `python -m scripts.verify URL_OR_FOLDER [--against FOLDER]`.

Without `--against` it checks that the copy is what its own list says. With it, the list is that of a site you built yourself
from the same commit: then it checks that the copy is what the code makes. The exit code is 1 where anything differs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from scripts.manifest import NAME

Reader = Callable[[str], bytes | None]
"""Gives a file of the copy by its path, or None where there is none."""


def folder_reader(folder: Path) -> Reader:
    """Reads a copy that is a folder here."""

    def read(path: str) -> bytes | None:
        return (folder / path).read_bytes() if (folder / path).is_file() else None

    return read


def web_reader(address: str) -> Reader:
    """Reads a copy that is on the web."""
    root = address if address.endswith("/") else f"{address}/"

    def read(path: str) -> bytes | None:
        try:
            with urllib.request.urlopen(root + quote(path), timeout=60) as answer:  # noqa: S310 - the address is the caller's own
                body: bytes = answer.read()
                return body
        except urllib.error.HTTPError as refused:
            if refused.code == 404:
                return None
            raise

    return read


def listed_in(read: Reader) -> dict[str, Any]:
    """The copy's own list. Raises ValueError where there is none."""
    body = read(NAME)
    if body is None:
        raise ValueError(f"there is no {NAME}: it is not a copy of this site, or an old one")
    manifest: dict[str, Any] = json.loads(body)
    return manifest


def differences(read: Reader, files: dict[str, str]) -> list[str]:
    """A line for each listed file that the copy lacks, or has with another content."""
    found = []
    for path, digest in files.items():
        body = read(path)
        if body is None:
            found.append(f"missing: {path}")
        elif hashlib.sha256(body).hexdigest() != digest:
            found.append(f"differs: {path}")
    return found


def main() -> int:
    """Check, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("copy", help="the address of a copy, or a folder")
    parser.add_argument("--against", type=Path, help="the folder of a site built here")
    options = parser.parse_args()
    read = web_reader(options.copy) if "://" in options.copy else folder_reader(Path(options.copy))
    try:
        own = listed_in(read)
        wanted = listed_in(folder_reader(options.against)) if options.against else own
    except (ValueError, OSError) as error:
        print(error)
        return 1
    lines = differences(read, wanted["files"])
    lines += [f"not in the list: {path}" for path in own["files"] if path not in wanted["files"]]
    print("\n".join([f"commit of the copy: {own['commit']}", f"commit of the list: {wanted['commit']}", *lines]))
    print(f"{len(wanted['files'])} files, {len(lines)} differences")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
