"""Packs the finished site as one ZIP that any computer with Python serves: `python -m scripts.zipped`, the very last step.

The ZIP lies in the site, to be had where the site is. It holds the list of all files and their hashes, so it cannot be in that list:
whoever doubts it makes it anew, for the same site is always the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from scripts.manifest import ARCHIVE, SITE

PORTABLE = Path("scripts/portable")
TOP = "appealwright"
DAY = (1980, 1, 1, 0, 0, 0)
RUNS = {".sh", ".command"}
# Packed already.
STORED = {".gz", ".woff2", ".png", ".docx"}
# As Windows wants it, whose old shells stumble over anything else.
CRLF = {".bat", ".txt"}


def entries(site: Path) -> Iterator[tuple[str, bytes, bool]]:
    """Each file of the ZIP: its name, its body, and whether it can be run."""
    for path in sorted(path for path in PORTABLE.iterdir() if path.is_file()):
        body = path.read_bytes()
        yield f"{TOP}/{path.name}", body.replace(b"\n", b"\r\n") if path.suffix in CRLF else body, path.suffix in RUNS
    for path in sorted(site.rglob("*")):
        if path.is_file() and path != site / ARCHIVE:
            yield f"{TOP}/site/{path.relative_to(site).as_posix()}", path.read_bytes(), False


def packed(site: Path) -> bytes:
    """The ZIP."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, body, runs in entries(site):
            info = zipfile.ZipInfo(name, DAY)
            info.create_system = 3
            info.external_attr = (0o100755 if runs else 0o100644) << 16
            info.compress_type = zipfile.ZIP_STORED if Path(name).suffix in STORED else zipfile.ZIP_DEFLATED
            archive.writestr(info, body)
    return buffer.getvalue()


def main() -> None:
    """Write the ZIP into the site."""
    (SITE / ARCHIVE).write_bytes(packed(SITE))


if __name__ == "__main__":
    main()
