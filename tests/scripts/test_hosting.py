"""What hosts are given: the policy they send is the one the page gives itself, plus who may frame it; nothing is loosened."""

from __future__ import annotations

import gzip
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from scripts.hosting.__main__ import main
from scripts.hosting.headers import page_policies, policy_in, united
from scripts.page.policy import first_policy
from scripts.site.policy import CHARSET, with_policy

FRAMES = "; frame-ancestors 'self'"


def guide(script: str) -> str:
    return with_policy(f"<html><head>{CHARSET}<script>{script}</script></head><body>{'words ' * 400}</body></html>")


def builder(*, reads: bool) -> str:
    policy = first_policy("guard", reads=reads, keeps=True).replace(chr(39), "&#39;")
    return f'<head><meta http-equiv="Content-Security-Policy" content="{policy}"></head>'


@pytest.fixture(scope="module")
def hosting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site with every kind of page, and what is made for hosts of it, for a folder of an existing site."""
    site = tmp_path_factory.mktemp("site")
    pages = {
        "index.html": guide("here='.'"),
        "404.html": guide("here='/'"),
        "privacy/index.html": guide("here='..'"),
        "states/index.html": guide("here='..'"),
        "states/texas/index.html": guide("here='../..'"),
        "builder/index.html": builder(reads=False),
        "builder/pdf.html": builder(reads=True),
        "reader/index.html": builder(reads=True),
        "builder/parts/app-0123.gz": "part",
        "builder/web-0123/app.mjs": "export {}",
        "assets/site.css": "p{}" * 500,
    }
    for name, text in pages.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    out = site.parent / "hosting"
    assert main(["--site", str(site), "--out", str(out), "--under", "/appeals/"]) == 0
    return out


@pytest.fixture(scope="module")
def metas(hosting: Path) -> dict[str, str]:
    """The policy that each page gives itself."""
    served = hosting / "site/appeals"
    return {path.relative_to(served).as_posix(): policy_in(path.read_text(encoding="utf-8")) for path in served.rglob("*.html")}


def test_each_page_is_sent_with_its_own_policy_and_with_who_may_frame_it(hosting: Path, metas: dict[str, str]) -> None:
    assert page_policies(hosting / "site/appeals") == {path: policy + FRAMES for path, policy in metas.items()}
    framed = page_policies(hosting / "site/appeals", ["https://clinic.example"])["builder/index.html"]
    assert framed.endswith("; frame-ancestors 'self' https://clinic.example")


def test_a_page_without_a_policy_stops_it(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<html></html>", encoding="utf-8")
    with pytest.raises(ValueError, match="without a content security policy"):
        page_policies(tmp_path)


def test_a_policy_for_several_pages_lets_through_what_each_needs_and_nothing_more() -> None:
    assert united(["default-src 'none'; script-src 'self' 'a'", "default-src 'none'; script-src 'self' 'b'"]) == (
        "default-src 'none'; script-src 'self' 'a' 'b'"
    )


def headers_for(address: str, text: str) -> dict[str, list[str]]:
    """The headers that Netlify and Cloudflare send for an address: of every rule that matches, added up."""
    found: dict[str, list[str]] = {}
    matches = False
    for line in text.splitlines():
        if not line.startswith(" "):
            matches = fnmatch(address, line)
        elif matches:
            name, value = line.strip().split(": ", 1)
            found.setdefault(name, []).append(value)
    return found


def test_netlify_and_cloudflare_send_one_policy_a_page_that_allows_all_its_own_does(hosting: Path, metas: dict[str, str]) -> None:
    text = (hosting / "site/appeals/_headers").read_text(encoding="utf-8")
    rules = [line for line in text.splitlines() if not line.startswith(" ")]
    assert len(rules) < 100  # Cloudflare reads no more, and no line longer than 2,000
    assert max(map(len, text.splitlines())) < 2000
    for path, meta in metas.items():
        address = "/" + path.removesuffix("index.html")
        sent = headers_for(address, text)
        (policy,) = sent["Content-Security-Policy"]
        assert policy == united([policy, meta + FRAMES]), path
        assert sent["X-Content-Type-Options"] == ["nosniff"]
        if path.startswith("builder"):
            assert policy == meta + FRAMES
        assert "unsafe-inline" not in policy
    assert headers_for("/builder/parts/app-0123.gz", text)["Cache-Control"] == ["public, max-age=31536000, immutable"]


def test_caddy_is_told_each_pages_own_policy(hosting: Path, metas: dict[str, str]) -> None:
    text = (hosting / "Caddyfile").read_text(encoding="utf-8")
    paths = dict(re.findall(r"@(p\d+) path (.+)", text))
    policies = dict(re.findall(r'header @(p\d+) Content-Security-Policy "(.+)"', text))
    told = {path: policies[name] for name, listed in paths.items() for path in listed.split()}
    for path, meta in metas.items():
        assert told[f"/appeals/{path}"] == told[f"/appeals/{path.removesuffix('index.html')}"] == meta + FRAMES


def test_the_container_copies_what_is_there(hosting: Path) -> None:
    copied = re.findall(r"^COPY (\S+)", (hosting / "Containerfile").read_text(encoding="utf-8"), re.MULTILINE)
    assert copied == ["nginx.conf", "site/"]
    assert all((hosting / name).exists() for name in copied)
    assert "root /usr/share/nginx/html;" in (hosting / "nginx.conf").read_text(encoding="utf-8")


def test_text_has_its_compressed_file_beside_it(hosting: Path) -> None:
    sheet = hosting / "site/appeals/assets/site.css"
    assert gzip.decompress(Path(f"{sheet}.gz").read_bytes()) == sheet.read_bytes()
    assert not list(hosting.rglob("*.gz.gz"))


@pytest.fixture(scope="module")
def nginx(hosting: Path) -> Iterator[str]:
    """The address of an nginx that runs on the generated file."""
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    if not Path(program).exists():
        pytest.skip("nginx is not on this machine")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    conf = (hosting / "nginx.conf").read_text(encoding="utf-8")
    conf = conf.replace("listen 8080;", f"listen 127.0.0.1:{port};").replace("root /usr/share/nginx/html;", f"root {hosting / 'site'};")
    temporary = "".join(f"{kind}_temp_path {hosting}/held; " for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    http = f"include /etc/nginx/mime.types; {temporary}{conf}"
    whole = f"daemon off; pid {hosting}/pid; error_log stderr; user root; events {{}} http {{ {http} }}"
    (hosting / "whole.conf").write_text(whole, encoding="utf-8")
    server = subprocess.Popen([program, "-c", str(hosting / "whole.conf")], stderr=subprocess.PIPE, text=True)
    try:
        for _ in range(600):
            if server.poll() is not None:
                pytest.fail(server.stderr.read() if server.stderr else "nginx ended")
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/appeals/"
    finally:
        server.terminate()
        server.communicate()


def test_nginx_sends_each_page_with_its_own_policy(nginx: str, metas: dict[str, str]) -> None:
    for path, meta in metas.items():
        if path != "404.html":
            with urllib.request.urlopen(f"{nginx}{path.removesuffix('index.html')}") as answer:  # noqa: S310 - our own server
                assert answer.headers.get_all("Content-Security-Policy") == [meta + FRAMES], path
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["Cache-Control"] == "no-cache"
    with pytest.raises(urllib.error.HTTPError) as lost:
        urllib.request.urlopen(f"{nginx}nowhere")  # noqa: S310 - our own server
    assert lost.value.headers["Content-Security-Policy"] == metas["404.html"] + FRAMES
    lost.value.close()


def test_nginx_sends_modules_as_scripts_parts_unchanging_and_text_compressed(nginx: str) -> None:
    with urllib.request.urlopen(f"{nginx}builder/web-0123/app.mjs") as answer:  # noqa: S310 - our own server
        assert answer.headers["Content-Type"].startswith("text/javascript")
        assert "immutable" in answer.headers["Cache-Control"]
    with urllib.request.urlopen(f"{nginx}builder/parts/app-0123.gz") as answer:  # noqa: S310 - our own server
        assert answer.headers["Content-Encoding"] is None  # the page inflates it by itself
        assert answer.read() == b"part"
    asked = urllib.request.Request(f"{nginx}assets/site.css", headers={"Accept-Encoding": "gzip"})  # noqa: S310 - our own server
    with urllib.request.urlopen(asked) as answer:  # noqa: S310 - our own server
        assert answer.headers["Content-Encoding"] == "gzip"
