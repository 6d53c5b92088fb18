"""Letters that people bring: what they cite is looked up, and what cannot be relied on is said."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from appealwright.assessment import Assessment, assess
from appealwright.case import case_from_json
from appealwright.cli import main
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.lettercheck import Standing, checked_citations
from appealwright.packet import documents
from appealwright.workcheck import checked_works
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document

TEXAN = "tx-insured-off-label"


def assessed(name: str, facts: Facts) -> Assessment:
    return assess(case_from_json(json.dumps(case_document(name)), TODAY), facts, TODAY)


def only(text: str, facts: Facts, day: date = TODAY, assessment: Assessment | None = None) -> Standing:
    (found,) = checked_citations(text, facts, day, assessment)
    return found.standing


@pytest.mark.parametrize("name", CASE_FILES)
def test_every_letter_we_write_cites_law_that_is_known_in_force_and_binding(name: str, facts: Facts) -> None:
    assessment = assessed(name, facts)
    case = case_from_json(json.dumps(case_document(name)), TODAY)
    for composed in documents(case, facts, assessment):
        if composed.document.id in {"checklist", "next-steps", "call-sheet"}:
            continue  # for the person: these may speak of law that does not bind the plan
        text = plain_text_bytes(composed.document).decode()
        found = (*checked_citations(text, facts, TODAY, assessment), *checked_works(text, facts, TODAY))
        assert not [one for one in found if one.standing is not Standing.IN_FORCE]


def test_a_citation_is_known_however_it_is_written(facts: Facts) -> None:
    for written in (
        "29 CFR 2560.503-1(h)(2)(iii)",
        "29 C.F.R. § 2560.503-1(h)(2)(iii)",
        "29 C. F. R. section 2560.503–1 (h) (2) (iii)",
        "29\u00a0CFR\u00a0§\u00a02560.503-1(h)(2)(iii)",
    ):
        (found,) = checked_citations(f"Under {written}, send my file.", facts, TODAY)
        assert (found.section, found.standing) == ("2560.503-1(h)(2)(iii)", Standing.IN_FORCE)
        assert "us.erisa.claim-file" in found.rows


@pytest.mark.parametrize("written", ["21 USC 396", "21 U.S.C. § 396"])
def test_a_law_on_devices_that_guides_cite_for_drugs_is_to_be_taken_out(written: str, facts: Facts) -> None:
    """21 U.S.C. § 396: "any legally marketed device"."""
    assert only(f"Under {written} the FDA may not limit practice.", facts) is Standing.NO_HELP


@pytest.mark.parametrize(
    "written",
    [
        "California Insurance Code section 10144.5",
        "Cal. Ins. Code § 10144.5(a)(8)",
        "Cal. Health and Safety Code § 1374.33",  # within §§ 1374.30 to 1374.36
        "Virginia Code § 38.2-3407.5(A)",
        "Mass. Gen. Laws ch. 175, § 47K",
        "29 U.S.C.A. § 1133",
    ],
)
def test_state_and_federal_codes_are_known_by_their_full_and_their_short_names(written: str, facts: Facts) -> None:
    assert only(f"I rely on {written}.", facts) is Standing.IN_FORCE


@pytest.mark.parametrize(
    "invented",
    ["Tex. Ins. Code § 9999.001", "Mass. Gen. Laws ch. 175, § 999Z", "42 CFR 999.77", "the Fair Ketamine Coverage Act § 12-34"],
)
def test_invented_law_is_in_no_row(invented: str, facts: Facts) -> None:
    assert only(f"The plan broke {invented}.", facts) is Standing.UNKNOWN


def test_a_part_of_a_known_section_that_no_row_knows_is_told_apart(facts: Facts) -> None:
    assert only("See 45 CFR 147.136(z)(9).", facts) is Standing.OTHER_PART


def test_law_that_ended_is_in_force_until_its_last_day_and_not_after(facts: Facts) -> None:
    # The Virginia rule was repealed with effect from January 1, 2027.
    text = "Va. Code § 38.2-3407.15:2(B)(14) holds."
    assert only(text, facts, date(2026, 12, 31)) is Standing.IN_FORCE
    assert only(text, facts, date(2027, 1, 1)) is Standing.ENDED


def test_law_to_come_and_law_that_is_not_enforced_are_told(facts: Facts) -> None:
    assert only("Under RCW 48.43.766(10) I ask for it.", facts) is Standing.NOT_YET
    assert only("Under RCW 48.43.766(10) I ask for it.", facts, date(2027, 1, 1)) is Standing.IN_FORCE
    assert only("29 CFR 2590.712(c)(4)(iii)", facts) is Standing.NOT_ENFORCED


def test_another_states_law_does_not_bind_a_plan_issued_in_texas(facts: Facts) -> None:
    letter = "First line.\nCal. Ins. Code § 10144.5 and Tex. Ins. Code § 1369.004 bind you."
    found = checked_citations(letter, facts, TODAY, assessed(TEXAN, facts))
    assert [one.standing for one in found] == [Standing.NOT_BINDING, Standing.IN_FORCE]
    assert [one.line for one in found] == [2, 2]
    assert [one.standing for one in checked_citations(letter, facts, TODAY)] == [Standing.IN_FORCE, Standing.IN_FORCE]


def test_a_states_law_is_open_while_the_state_is_not_told(facts: Facts) -> None:
    case = {"case_version": 2, "plan": {"kind": "individual"}}
    told = assess(case_from_json(json.dumps(case), TODAY), facts, TODAY)
    assert only("Tex. Ins. Code § 1369.004 binds you.", facts, TODAY, told) is Standing.UNSETTLED


def test_a_rule_that_only_guides_tell_of_binds_like_any_other(facts: Facts) -> None:
    # 45 CFR 146.136(c)(3)(iii) is told of in guides; it is parity law, and reaches a plan that an employer buys in Texas.
    rows = {
        row.id: row for row in facts if row.kind == "rule" and row.jurisdiction == "US" and row.binds and not row.letter and not row.times
    }
    assessment = assessed(TEXAN, facts)
    bound = {
        standing
        for row in rows.values()
        if row.citation and assessment.regime.regime in row.binds.regimes and not row.binds.when  # type: ignore[union-attr]
        for one in checked_citations(row.citation, facts, TODAY, assessment)
        for standing in [one.standing]
    }
    assert rows
    assert Standing.IN_FORCE in bound
    assert Standing.NOT_BINDING not in bound


def test_studies_and_court_cases_are_known_by_what_names_them_alone(facts: Facts) -> None:
    letter = """Anand A, et al. N Engl J Med 2023;388:2315-2325. doi:10.1056/NEJMoa2302399. PMID: 37224232.
Halo v. Yale Health Plan, 819 F. 3d 42 (2d Cir. 2016).
Smith J. J Invented Med 2021;12(3):44. https://doi.org/10.9999/invented.1.
Smith v. Plan, 999 F.4th 12 (2031)."""
    found = [(one.line, one.words, one.standing, one.rows) for one in checked_works(letter, facts, TODAY)]
    assert found == [
        (1, "2023;388:2315", Standing.IN_FORCE, ("study.anand-2023-elekt-d",)),
        (2, "819 F. 3d 42", Standing.IN_FORCE, ("case.halo-yale-health-plan",)),
        (3, "2021;12(3):44", Standing.UNKNOWN, ()),
        (3, "10.9999/invented.1", Standing.UNKNOWN, ()),
        (4, "999 F.4th 12", Standing.UNKNOWN, ()),
    ]


def test_a_billing_code_that_ended_is_told_and_a_postal_code_is_none(facts: Facts) -> None:
    letter = "Codes S0013 and J0013. CPT 96365 and 96366.\nMy address: Sacramento 96374."
    # S0013 ended with December 31, 2025; J0013 has counted since.
    assert [(one.words, one.standing) for one in checked_works(letter, facts, TODAY)] == [
        ("S0013", Standing.ENDED),
        ("J0013", Standing.IN_FORCE),
        ("96365", Standing.IN_FORCE),
        ("96366", Standing.IN_FORCE),
    ]


def test_dates_doses_and_codes_of_diagnosis_are_no_citations(facts: Facts) -> None:
    text = "On November 3, 2026 my code was F33.2. I had 84 mg on 3 March, and section 3 of the plan says 30 days."
    assert not checked_citations(text, facts, TODAY)


@pytest.mark.parametrize("text", ["10.1234/" + "a" * 50_000, "2023;" * 20_000, "1 F. " * 20_000, "96365 " * 20_000, "CPT " * 20_000])
def test_odd_references_are_read_in_no_time(text: str, facts: Facts) -> None:
    start = process_time()
    checked_works(text, facts, TODAY)
    assert process_time() - start < 10


@pytest.mark.parametrize("text", ["29 CFR " + "1-" * 20_000, "§ " * 20_000, "29 CFR 1" + "(a)" * 10_000, "Cal. " * 10_000, "x " * 100_000])
def test_odd_texts_are_read_in_no_time(text: str, facts: Facts) -> None:
    start = process_time()
    checked_citations(text, facts, TODAY)
    assert process_time() - start < 10


def test_a_list_cites_each_of_its_sections_and_stops_at_the_next_law(facts: Facts) -> None:
    found = checked_citations("Cal. Ins. Code §§ 10144.5 and 99999.9, and 29 USC § 1133 within 30 days", facts, TODAY)
    assert [(one.section, one.standing) for one in found] == [
        ("10144.5", Standing.IN_FORCE),
        ("99999.9", Standing.UNKNOWN),
        ("1133", Standing.IN_FORCE),
    ]


def test_the_shell_checks_a_word_file_as_it_checks_its_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, out = CASE_FILES[TEXAN], tmp_path / "out"
    main(["packet", str(case), "--out", str(out), "--as-of", TODAY.isoformat()])
    capsys.readouterr()
    letter = next(out.glob("appeal-letter-*.docx"))
    assert main(["check", str(letter), "--case", str(case), "--as-of", TODAY.isoformat()]) == 0
    word = capsys.readouterr().out
    assert "known, and in force" in word
    assert main(["check", str(letter.with_suffix(".txt")), "--case", str(case), "--as-of", TODAY.isoformat()]) == 0
    plain = capsys.readouterr().out
    cited = [[line.split(": ")[-2] for line in said.splitlines() if line.startswith("line ")] for said in (word, plain)]
    assert sorted(set(cited[0])) == sorted(set(cited[1]))


def test_the_shell_ends_with_1_where_a_citation_is_to_be_looked_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear sirs,\nTex. Ins. Code § 9999.001 binds you.\n", encoding="utf-8")
    assert main(["check", str(letter), "--as-of", TODAY.isoformat()]) == 1
    assert "line 2: Tex. Ins. Code § 9999.001: in no row." in capsys.readouterr().out
    (tmp_path / "no.docx").write_bytes(b"no word file")
    assert main(["check", str(tmp_path / "no.docx")]) == 2


def test_rows_are_found_by_words_and_shown_with_their_sources(capsys: pytest.CaptureFixture[str]) -> None:
    day = ["--as-of", TODAY.isoformat()]
    assert main(["facts", "2560.503-1(h)(2)(iii)", "erisa.claim-file", *day]) == 0
    assert "us.erisa.claim-file  [in force, primary]  29 CFR 2560.503-1(h)(2)(iii)" in capsys.readouterr().out
    assert main(["facts", "--id", "va.off-label.38-2-3407-5-a", *day]) == 0
    said = capsys.readouterr().out
    for line in ("Citation: Va. Code § 38.2-3407.5(A)", "In force from: 1994-07-01", "Established: primary", "Source: https://"):
        assert line in said
    assert main(["facts", "nothing-has-this-word", *day]) == 1
    capsys.readouterr()
    # A place is found by its name, although the row says TX.
    assert main(["facts", "step", "therapy", "texas", *day]) == 0
    found = capsys.readouterr().out
    assert "tx.step-therapy." in found
    assert not [line for line in found.splitlines() if line.startswith(("ca.", "ny."))]
    assert main(["facts", "--id", "no.such.row", *day]) == 2
    assert "no.such.row: id: found no row with this id" in capsys.readouterr().err
