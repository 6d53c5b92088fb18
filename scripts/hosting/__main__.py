"""Writes build/hosting: the site with compressed files beside the others, and what a host needs: `python -m scripts.hosting`.

nginx.conf, Caddyfile and Containerfile stand beside the folder `site`. `_headers` stands in it, where Netlify and Cloudflare look.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import sys
from pathlib import Path

from scripts.hosting.configs import CONTAINERFILE, caddyfile, headers_file, nginx_conf
from scripts.hosting.headers import page_policies

SITE = Path("site")
TARGET = Path("build/hosting")
COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".csv", ".jsonl"}
WORTH_IT = 1024


def main(arguments: list[str] | None = None) -> int:
    """Write the folder anew."""
    parser = argparse.ArgumentParser(prog="python -m scripts.hosting", description=__doc__)
    parser.add_argument("--under", default="/", help="the path the site will live under, with a slash at both ends, such as /appeals/")
    parser.add_argument(
        "--framed-by",
        action="append",
        default=[],
        metavar="ORIGIN",
        help="another site that may show this one in a frame (the builder then shows a card that leads to a tab)",
    )
    parser.add_argument("--site", type=Path, default=SITE, help="the finished site")
    parser.add_argument("--out", type=Path, default=TARGET, help="the folder to write")
    options = parser.parse_args(arguments)
    if not (options.site / "index.html").is_file():
        print(f"{options.site}: found no finished site, accepted: what `make site` builds", file=sys.stderr)
        return 1
    shutil.rmtree(options.out, ignore_errors=True)
    served = options.out / "site" / options.under.strip("/")
    shutil.copytree(options.site, served)
    compress(served)
    policies = page_policies(options.site, options.framed_by)
    (served / "_headers").write_text(headers_file(policies), encoding="utf-8")
    (options.out / "nginx.conf").write_text(nginx_conf(policies, options.under), encoding="utf-8")
    (options.out / "Caddyfile").write_text(caddyfile(policies, options.under), encoding="utf-8")
    (options.out / "Containerfile").write_text(CONTAINERFILE, encoding="utf-8")
    print(options.out)
    return 0


def compress(folder: Path) -> None:
    """Put a .gz beside each file of text that is worth it, the same bytes every time."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in COMPRESSED and path.stat().st_size >= WORTH_IT:
            Path(f"{path}.gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    sys.exit(main())
