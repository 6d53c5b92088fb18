"""Search engines find one builder in each language, whatever way a person has the letter."""

import pytest

from scripts.page.places import Place


@pytest.mark.parametrize(
    ("language", "bare", "address"),
    [
        ("en", "builder/index.html", "https://example.org/appeals/builder/"),
        ("en", "builder/pdf.html", "https://example.org/appeals/builder/"),
        ("es", "builder/photo.html", "https://example.org/appeals/es/builder/"),
        ("es", "check/index.html", "https://example.org/appeals/es/check/"),
    ],
)
@pytest.mark.parametrize("site", ["https://example.org/appeals/", "https://example.org/appeals"])
def test_a_page_is_found_at_one_address(language: str, bare: str, address: str, site: str) -> None:
    assert Place(language, bare).found_at(site) == address
