"""A second program reads the Word file: LibreOffice lays it out, and the words come through."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from appealwright.export.docx import docx_bytes
from tests.export.reading import DAY, word_text, words
from tests.export.samples import letter, odd_document
from tests.health.as_of import packet_of

if TYPE_CHECKING:
    from pathlib import Path

    from appealwright.facts import Facts

NEEDED = ("soffice", "pdftotext", "pdffonts")
MISSING = [program for program in NEEDED if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(
    bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (apt-get install libreoffice-writer poppler-utils)"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where LibreOffice left the letter and the odd document as PDF."""
    place = tmp_path_factory.mktemp("office")
    (place / "letter.docx").write_bytes(docx_bytes(letter(), DAY))
    (place / "odd.docx").write_bytes(docx_bytes(odd_document(), DAY))
    command = ["soffice", f"-env:UserInstallation=file://{place}/profile", "--headless", "--convert-to", "pdf", "--outdir", str(place)]
    subprocess.run([*command, str(place / "letter.docx"), str(place / "odd.docx")], check=True, capture_output=True, timeout=180)
    return place


def pages(pdf: Path) -> list[str]:
    told = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return told.split("\f")[:-1]


def test_every_word_is_on_paper(folder: Path) -> None:
    on_paper = set(words("\n".join(pages(folder / "letter.pdf"))))
    assert {word for word in words(word_text(letter())) if word not in on_paper} == set()


def test_every_page_has_its_header(folder: Path) -> None:
    made = pages(folder / "letter.pdf")
    assert 3 <= len(made) <= 5
    for number, page in enumerate(made, start=1):
        assert page.lstrip().startswith("DRAFT")
        assert re.search(rf"J\.D\., reference 48-1127, 23 November 2026\s+Page {number} of {len(made)}\b", page)


def test_the_signature_stands_below_text_of_the_letter(folder: Path) -> None:
    (page,) = (page for page in pages(folder / "letter.pdf") if "Date: ___" in page)
    assert page.index("Please call me") < page.index("Sincerely,") < page.index("Date: ___")


def test_odd_text_does_not_break_the_file(folder: Path) -> None:
    told = "\n".join(pages(folder / "odd.pdf"))
    for expected in ("<script>alert(1)</script>", "{{ 7*7 }}", "]]>", "王小明", "김민준", "Ångström"):
        assert expected in told


@pytest.mark.parametrize("case", ["course-cut-caregiver", "spravato-step-therapy", "ca-dmhc-insured-experimental"])
def test_an_urgent_appeal_of_who_acts_for_a_patient_is_a_page_to_ask_and_a_page_to_certify(case: str, tmp_path: Path, facts: Facts) -> None:
    """Whoever logs it reads one page. The table of the letter and its head repeat nothing that its sentences say."""
    sender = {"role": "representative", "name": "Elena Marchetti", "relation": "sister", "address": "12 Elm St\nAustin, TX 78701"}
    told = {"sender": {**sender, "phone": "512-555-0100"}, "urgency": {"level": "clinician_certified"}}
    urgent = packet_of(facts, case, told).document("expedited-appeal").document
    (tmp_path / "urgent.docx").write_bytes(docx_bytes(urgent, DAY))
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*command, str(tmp_path / "urgent.docx")], check=True, capture_output=True, timeout=180)
    letter, certification = pages(tmp_path / "urgent.pdf")
    assert "Elena Marchetti, for" in letter
    # A line may end within the number.
    assert "Pleasecallwiththedecisionatanyhour:512-555-0100" in "".join(letter.split())
    assert certification.split("\n\n", 1)[1].strip().startswith("Certification by the treating clinician")
