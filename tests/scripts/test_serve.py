"""The host we serve with behaves as static hosts do, so what we measure with it is what visitors get."""

import gzip
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.serve import running

PAGE = b"<p>Appeal by the date on your letter.</p>" * 50


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "guide").mkdir()
    (tmp_path / "guide/index.html").write_bytes(PAGE)
    (tmp_path / "part.gz").write_bytes(gzip.compress(PAGE))
    return tmp_path


def answers(folder: Path, *requests: tuple[str, dict[str, str]]) -> list[tuple[HTTPResponse, bytes]]:
    """What the host answers to each request, all over one connection."""
    with running(folder) as host:
        connection = HTTPConnection(urlsplit(host.address).netloc)
        found = []
        for path, headers in requests:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            found.append((answer, answer.read()))
        connection.close()
        return found


def test_a_page_comes_compressed_to_whoever_takes_it_so(folder: Path) -> None:
    asked = {"Accept-Encoding": "gzip, br"}
    (packed, body), (plain, whole) = answers(folder, ("/guide/", asked), ("/guide/", {}))
    assert (packed.status, packed.headers["Content-Encoding"], gzip.decompress(body)) == (200, "gzip", PAGE)
    assert (plain.status, plain.headers["Content-Encoding"], whole) == (200, None, PAGE)


def test_what_lies_compressed_is_sent_as_it_is(folder: Path) -> None:
    ((answer, body),) = answers(folder, ("/part.gz", {"Accept-Encoding": "gzip"}))
    assert answer.headers["Content-Encoding"] is None
    assert gzip.decompress(body) == PAGE


def test_a_page_that_is_not_there_is_said_to_be_missing(folder: Path) -> None:
    ((answer, _),) = answers(folder, ("/nowhere/", {"Accept-Encoding": "gzip"}))
    assert answer.status == 404


def test_a_folder_without_a_page_is_not_listed_and_leads_to_the_page_for_what_is_lost(folder: Path) -> None:
    (folder / "404.html").write_bytes(b"<h1>This page does not exist</h1>")
    (folder / "guide/index.html").rename(folder / "guide/part.txt")
    (bare, body), (kept, _) = answers(folder, ("/guide/", {}), ("/guide/part.txt", {}))
    assert (bare.status, body, kept.status) == (404, b"<h1>This page does not exist</h1>", 200)


def test_a_visitor_who_has_the_page_is_told_so(folder: Path) -> None:
    asked = {"Accept-Encoding": "gzip"}
    ((first, _),) = answers(folder, ("/guide/", asked))
    ((again, body),) = answers(folder, ("/guide/", asked | {"If-Modified-Since": first.headers["Last-Modified"]}))
    assert (again.status, body) == (304, b"")
