"""Small texts, one find each: what is read in them, and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from appealwright.denial import Confidence, Kind, Limit, Start, read
from appealwright.facts import Facts


def values(text: str, kind: Kind, facts: Facts) -> list[object]:
    return [find.value for find in read(text, facts).of(kind)]


def grounds(text: str, facts: Facts) -> set[object]:
    return set(values(text, Kind.GROUND, facts))


@pytest.mark.parametrize(
    "text",
    [
        "This is not a medical necessity decision.",
        "You may ask for the criteria we used to decide that care is not medically necessary.",
        "If your claim was denied because the treatment is experimental, you may ask for an external review.",
        "Common reasons claims are denied:\n- The service is not medically necessary\n- The claim was not filed timely",
        "Your appeal rights\nA denial because care is experimental or investigational can be reviewed by an outside organization.",
        "Experimental or investigational means any drug that is not proven.",
        "Your doctor says that ketamine is not experimental.",
        "We do not discriminate. Free interpreters are available if you are denied because care is experimental.",
        "[ ] Not medically necessary\n[ ] Experimental or investigational",
        "Your request for ketamine infusions is approved.",
        "Usted tiene derecho a apelar si el servicio no es médicamente necesario.",
        (
            "WORDS\n\nOff-label: a use of a drug other than one on its FDA label.\nCompounded drug: mixed by a pharmacy from bulk powder, "
            "which we exclude.\nExperimental: not proven by scientific evidence to help the condition."
        ),
        "Dear member,\n\nNot at issue: network, coding, site of care, timely filing.",
    ],
)
def test_words_that_deny_nothing_claim_no_ground(text: str, facts: Facts) -> None:
    assert grounds(text, facts) == set()


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("The request is denied because it is n0t rnedica1ly neces-\nsary.", "not-medically-necessary"),
        ("We denied this. Theservice isexperimental andinvestigational.", "experimental"),
        ("Reason: Experimental/Investigational", "experimental"),
        ("[X] Not medically necessary\n[ ] Experimental", "not-medically-necessary"),
        ("The drug was denied. It is being used outside of FDA-approved labeling.", "off-label"),
        ("We denied this. It is a benefit determination and not a medical necessity decision.", "benefit-exclusion"),
    ],
)
def test_a_ground_is_read_through_noise_and_negation(text: str, ground: str, facts: Facts) -> None:
    assert grounds(text, facts) == {f"ground.{ground}"}


def test_a_ground_quotes_its_whole_sentence_and_names_what_spoke_for_it(facts: Facts) -> None:
    text = "Dear Ms. Roe,\n\nWe looked at it. The service is denied because it is\nnot medically necessary. You may appeal."
    find = read(text, facts).best(Kind.GROUND)
    assert find is not None
    assert find.quote == "The service is denied because it is\nnot medically necessary."
    assert find.row == "ground.not-medically-necessary"
    assert "necessary" in find.source
    assert find.confidence is Confidence.HIGH


def test_what_two_sentences_say_together_is_quoted_together(facts: Facts) -> None:
    text = "Dear Ms. Roe,\n\nWe have decided on your request. We wrote to your doctor for the visit notes on May 2. Nothing has come."
    find = read(text, facts).best(Kind.GROUND)
    assert find is not None
    assert find.row == "ground.documentation"
    assert "Nothing has come." in find.quote


def test_a_glossary_hides_no_reason_that_stands_before_it(facts: Facts) -> None:
    text = (
        "Dear Ms. Roe,\n\nWe denied the drug because it is not medically necessary.\n\n"
        "Off-label: a use of a drug other than one on its FDA label.\n"
        "Out-of-network: a provider who has no contract with the plan.\n"
        "Step therapy: trying one drug before another one is covered."
    )
    assert grounds(text, facts) == {"ground.not-medically-necessary"}


def test_a_postal_code_of_idaho_is_no_member_number(facts: Facts) -> None:
    assert values("Prior Review\nPO Box 15150, Boise ID 83701", Kind.MEMBER_ID, facts) == []
    assert values("Julian Roe\n2218 Elm Drive\nBoise, ID 83706", Kind.MEMBER_ID, facts) == []
    assert values("Member ID 83701", Kind.MEMBER_ID, facts) == ["83701"]


def test_a_code_alone_names_its_ground_but_not_beside_words_that_name_another_it_can_stand_for(facts: Facts) -> None:
    assert grounds("06/02/2026  J3490  $210.00  $0.00  CO-96", facts) == {"ground.benefit-exclusion"}
    assert grounds("06/02/2026  J3490  $210.00  $0.00  CO-96\nDenied: compounded drugs are not covered.", facts) == {"ground.compounded"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Reason codes: 50, 197", ["CARC 50", "CARC 197"]),
        ("C0-5O  N35O", ["CARC 50", "N350"]),
        ("Claim adjustment reason code 204", ["CARC 204"]),
        ("PR 55 and N115", ["CARC 55", "N115"]),
        ("Denver, CO 80202", []),
        ("N 50 miles, M2 street", []),
    ],
)
def test_codes(text: str, codes: list[str], facts: Facts) -> None:
    assert sorted(map(str, values(text, Kind.CODE, facts))) == sorted(codes)


def test_a_known_code_carries_its_row_and_an_unknown_one_none(facts: Facts) -> None:
    found = {find.value: find for find in read("CO-50 and CO-45", facts).of(Kind.CODE)}
    assert found["CARC 50"].row == "code.carc-50"
    assert found["CARC 45"].row is None
    assert found["CARC 45"].confidence < found["CARC 50"].confidence


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Date: November 3, 2026", date(2026, 11, 3)),
        ("Notice date 11/03/2026\nDate of birth: 01/02/1990", date(2026, 11, 3)),
        ("Novernber 3, 2O26\n\nDear member,", date(2026, 11, 3)),
        ("Fecha: 3 de noviembre de 2026", date(2026, 11, 3)),
        ("Date of birth: 01/02/1990\nMailed: 2026-11-03", date(2026, 11, 3)),
        ("Member name    Notice date    Member ID\nJ. Roe         11/03/2026     A12345", date(2026, 11, 3)),
        ("Notice date: 02/30/2026\nNovember 3, 2026", date(2026, 11, 3)),
    ],
)
def test_the_date_on_the_letter(text: str, day: date, facts: Facts) -> None:
    assert values(text, Kind.NOTICE_DATE, facts)[:1] == [day]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("You may appeal within 180 days of the date you receive this notice.", Limit(180, "days", Start.RECEIPT)),
        ("You must appeal within sixty (60) calendar days from the date of this notice.", Limit(60, "days", Start.NOTICE)),
        ("You have 6 months from the date of our decision to ask us to reconsider.", Limit(6, "months", Start.NOTICE)),
        ("Tiene 60 días a partir de la fecha de este aviso para apelar.", Limit(60, "days", Start.NOTICE)),
        ("Your appeal must be received by May 2, 2027.", date(2027, 5, 2)),
    ],
)
def test_the_time_to_appeal(text: str, limit: Limit | date, facts: Facts) -> None:
    assert values(text, Kind.DEADLINE, facts)[:1] == [limit]


@pytest.mark.parametrize(
    "text",
    [
        "We will decide your appeal within 30 days.",
        "You may ask for an external review within 4 months.",
        "The trial must last 8 weeks.",
        "To keep your services you must ask within 10 days.",
        "Your provider may ask within 10 working days after the appeal is denied that another provider look at the case.",
    ],
)
def test_other_clocks_are_no_time_to_appeal(text: str, facts: Facts) -> None:
    assert values(text, Kind.DEADLINE, facts) == []


def test_numbers_are_told_apart_by_their_labels(facts: Facts) -> None:
    text = "Member ID: XYZ 123 456 789   Group #: 0044\nClaim No. 2026-118   Reference number: R-55120\nProvider NPI: 1234567890"
    reading = read(text, facts)
    wanted = {Kind.MEMBER_ID: "XYZ 123 456 789", Kind.GROUP_NUMBER: "0044", Kind.CLAIM: "2026-118", Kind.REFERENCE: "R-55120"}
    assert {kind: find.value for kind in wanted if (find := reading.best(kind))} == wanted


def test_the_fax_for_appeals_is_not_the_fax_for_anything_else(facts: Facts) -> None:
    text = "Claims questions? Fax 402-555-0100.\n\nSend your appeal by fax to 402-555-0188.\n\nOffice for Civil Rights, fax 202-555-0111."
    assert values(text, Kind.APPEAL_FAX, facts) == ["402-555-0188"]


def test_the_address_for_appeals_is_not_the_regulators(facts: Facts) -> None:
    text = (
        "Send your appeal to:\nPlains Health Appeals\nP.O. Box 12\nOmaha, NE 68103\n\n"
        "For an external review write to the Department of Insurance, 1 Main Street, Lincoln, NE 68508."
    )
    assert values(text, Kind.APPEAL_ADDRESS, facts) == ["Plains Health Appeals\nP.O. Box 12\nOmaha, NE 68103"]


def test_the_number_of_a_medical_policy_is_no_group(facts: Facts) -> None:
    text = "The criteria are not met. See Medical Drug Policy MD-207.\nMember ID: BMC 5520917\nGroup: 88-104"
    assert values(text, Kind.GROUP_NUMBER, facts) == ["88-104"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Under FEP Medical Policy 5.60.032, Spravato may be considered medically necessary.", "FEP Medical Policy 5.60.032"),
        ("Per our Medical Policy 5.60.032, Spravato is covered after two trials.", "Medical Policy 5.60.032"),
        ("The request was reviewed under Medical Policy 5.60.032, Spravato Nasal Spray.", "Medical Policy 5.60.032, Spravato Nasal Spray"),
    ],
)
def test_what_begins_a_sentence_behind_a_policys_number_is_no_title(text: str, named: str, facts: Facts) -> None:
    assert values(f"Why we denied this\n{text}\n", Kind.POLICY, facts) == [named]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "We used the plan's Esketamine Coverage Guideline CG-44 and Ohio Administrative Code rule 5160-1-01.",
            "Esketamine Coverage Guideline CG-44",
        ),
        ("See FEP Medical Policy 5.21.187 and Section 6, General exclusions, of the brochure.", "FEP Medical Policy 5.21.187"),
        ("We used Medical Policy 88, Ketamine and Esketamine.", "Medical Policy 88, Ketamine and Esketamine"),
    ],
)
def test_a_law_or_a_section_of_another_paper_is_no_part_of_a_policys_name(words: str, named: str, facts: Facts) -> None:
    assert values(f"Dear Ms. Roe,\n\nWe denied the drug. {words}", Kind.POLICY, facts)[:1] == [named]
