"""How far a reason is quoted: with the sentences that go on with it, without the number or the words that lead to it."""

from __future__ import annotations

from tests.denial.expectations import offered

PHARMACY = """Dear Marguerite Thibodeaux,

We received a request from your prescriber for coverage of Spravato.

Your plan only covers this drug when you meet one of these options: A) You have tried other drugs your plan covers (preferred drugs), and
they did not work well for you, or B) Your doctor gives us a medical reason you cannot take those other drugs. For your plan, you may need
to try up to three preferred drugs. We have denied your request because you do not meet any of these conditions. The preferred drugs for
your plan are: aripiprazole, bupropion, quetiapine ER, venlafaxine ER.

How to appeal: you may appeal within 180 days.
"""
HMO = """Dear Mr. Sorensen:

The Plan has made the determination to DENY the request. The grounds are these:

(1) Services which are experimental are excluded. The infusion of ketamine for depression has not been shown by well-conducted studies
to improve net health outcomes as much as established alternatives.

(2) Further, the requested service is not medically necessary as that term is defined in the Certificate, in that the clinical information
submitted does not document an adequate trial of electroconvulsive therapy.

(3) Further, the servicing facility is not a Participating Provider. Services of Non-Participating Providers are covered only upon a
referral approved in advance by the Plan. No such referral is on file.

YOUR RIGHT TO FILE A GRIEVANCE. You may file a written grievance.
"""
CUT = """NOTICE OF ACTION

Mailed: September 30, 2026
To: Denise Tafoya

RE: Ketamine infusion (96365, J3490)  Auth 26-TC-441907

Dear Member

On June 22, 2026 we approved 26 ketamine infusions thru December 31, 2026. You have had 14. As of December 1, 2026 it
will be stopped.

Why: Member has plateaued. Ketamine not FDA aproved for depression. Provider did not send in the updated treatment
plan asked for on 8/19/26.

What you can do: you can ask for an appeal. You must ask by November 29, 2026.
"""
FELL_BY_LESS = """NOTICE OF ADVERSE DETERMINATION

Dear Danielle Okafor:

The request to continue Spravato is not approved because it does not meet medical necessity criteria.

The reason: Your plan covers continued treatment with this drug when there is a documented improvement of at least 50% on a standard
depression scale (PHQ-9 or MADRS) compared with the score before treatment began. The notes received show a PHQ-9 of 21 before treatment
and 13 on 10/28/2026. This is a reduction of 38%.

A response in the studies means a reduction of at least 50% on the scale. You may appeal within 180 days.
"""
BILLED = """EXPLANATION OF BENEFITS                                    Process date 10/08/2026

Patient: ANGELA R DUPREE (SELF)     Claim #: 26275-88410-00

SVC DATE   CODE   BILLED    NOT COV   REMARK   PLAN PD
07/07/26   G2083  1,640.00  1,640.00  CO197    0.00
07/10/26   G2083  1,640.00  1,640.00  CO197    0.00

CO197  PRECERTIFICATION/AUTHORIZATION/NOTIFICATION/PRE-TREATMENT ABSENT.

APPEALS REFERENCE: FAX 251 555 0188
"""


def quotes(text: str) -> dict[str, str]:
    return {reason["ground"].removeprefix("ground."): " ".join(reason["quote"].split()) for reason in offered(text)["denial.reasons"]}


def test_conditions_are_quoted_whole_with_the_refusal_by_them() -> None:
    (quote,) = quotes(PHARMACY).values()
    assert quote.startswith("Your plan only covers this drug when you meet one of these options: A)")
    assert quote.endswith("We have denied your request because you do not meet any of these conditions.")


def test_a_refusal_by_something_else_is_no_part_of_the_conditions() -> None:
    other = PHARMACY.replace("you do not meet any of these conditions", "the form came without a signature")
    assert not any("without a signature" in quote and "options" in quote for quote in quotes(other).values())


def test_each_ground_of_a_list_is_quoted_by_its_own_sentence_without_its_number() -> None:
    found = quotes(HMO)
    assert found["experimental"].startswith("Services which are experimental")
    assert found["not-medically-necessary"].startswith("Further, the requested service is not medically necessary")


def test_a_missing_referral_is_the_networks_reason_and_no_missing_authorization() -> None:
    found = quotes(HMO)
    assert "approved in advance by the Plan." in found["out-of-network"]
    assert "no-prior-authorization" not in found
    absent = HMO.replace("No such referral is on file.", "No prior authorization was requested or obtained for these infusions.")
    assert "no-prior-authorization" in quotes(absent)


def test_a_course_cut_in_plain_words_has_all_its_reasons() -> None:
    assert set(quotes(CUT)) == {"no-continued-response", "off-label", "documentation"}


def test_who_the_letter_is_sent_to_is_its_member() -> None:
    assert offered(CUT)["patient.name"] == "Denise Tafoya"
    to_provider = CUT.replace("Dear Member", "Dear Provider")
    assert "patient.name" not in offered(to_provider)


def test_a_telephone_number_is_no_reference() -> None:
    assert offered(BILLED)["denial.reference"] == "26275-88410-00"


def test_a_code_of_esketamine_in_the_rows_billed_tells_the_treatment() -> None:
    assert offered(BILLED)["treatment.drug"] == "spravato"
    assert "treatment.drug" not in offered(BILLED.replace("G2083", "90834"))


def test_the_day_of_processing_is_the_notices_where_no_other_is() -> None:
    assert offered(BILLED)["denial.date"] == "2026-10-08"


RENEWAL = """Dear Ms. Oyelaran,

Your physician asked us to renew approval of Spravato. We are unable to renew it.

Rationale: The chart gives a PHQ-9 of 13; the baseline was 22. This is less than a 50% improvement. A beneficial response has not been
demonstrated and continued therapy is not considered medically necessary.

You may ask us to reconsider within 6 months.
"""
CHURCH = """NOTICE OF ADVERSE BENEFIT DETERMINATION

Drug requested: KETAMINE HCL 150 MG/ML COMPOUNDED NASAL SPRAY

DETERMINATION: NOT COVERED

1. Compounded medications are excluded. The Plan does not cover compounded drugs (Exclusion 6.3(n)).
2. This determination was based on the terms of the Plan.

How to appeal. The Trust has not elected to be subject to ERISA. A participant may file a first-level appeal with Meridian Rx Partners,
Appeals, 900 Wabash Pl., Ste 410, Indianapolis, IN 46204, not later than 180 days after receipt of this notice.
"""


def test_need_denied_for_want_of_a_response_is_no_improvement_and_is_quoted_with_what_was_measured() -> None:
    (reason,) = offered(RENEWAL)["denial.reasons"]
    assert reason["ground"] == "ground.no-continued-response"
    assert reason["quote"].startswith("The chart gives a PHQ-9 of 13; the baseline was 22. This is less")


def test_so_it_is_where_the_ground_is_heard_only_in_what_concludes_from_it() -> None:
    cited = RENEWAL.replace("Rationale: The chart gives", "Chart notes of 10/29/2026 give").replace(
        "necessary.", "necessary under Section 10 of the brochure."
    )
    (reason,) = offered(cited)["denial.reasons"]
    assert reason["quote"].startswith("Chart notes of 10/29/2026 give a PHQ-9 of 13")
    apart = cited.replace("This is less than a 50% improvement. A beneficial", "This is less than a 50% improvement.\n\nA beneficial")
    assert all(not reason["quote"].startswith("Chart notes") for reason in offered(apart)["denial.reasons"])


def test_a_sentence_that_sets_nothing_beside_a_line_stands_alone() -> None:
    whole = RENEWAL.replace("This is less than a 50% improvement. ", "").replace(
        "A beneficial response has not been\ndemonstrated and c", "C"
    )
    (reason,) = offered(whole)["denial.reasons"]
    assert not reason["quote"].startswith("The chart")
    assert reason["ground"] == "ground.not-medically-necessary"


def test_the_number_of_a_reason_is_left_out_and_a_number_that_counts_is_not() -> None:
    (reason, *_) = offered(CHURCH)["denial.reasons"]
    assert reason["quote"].startswith("Compounded medications are excluded.")
    counted = offered("Denied.\n\nReason: 2 antidepressants at an adequate dose were not tried first, as our step therapy rule asks.\n")
    assert "2 antidepressants" in counted["denial.reasons"][0]["quote"]


def test_an_address_begins_behind_the_word_with() -> None:
    assert offered(CHURCH)["denial.appeal_address"].startswith("Meridian Rx Partners")
    unit = CHURCH.replace("with Meridian Rx Partners,", "to Living With Hope Partners,")
    assert offered(unit)["denial.appeal_address"].startswith("Living With Hope Partners")


NOTES = """NOTICE OF ACTION

We have DENIED this request.

WHY WE DENIED IT
The request does not meet the rule because the service is not medically necessary. Using it for depression is an off-label use. The
notes show that you have taken sertraline. They do not show that you have tried a medicine added to it.

IF YOU DO NOT AGREE
You may appeal within 60 days.
"""


def test_what_the_notes_do_not_show_is_a_reason_beside_the_denial_of_need() -> None:
    quotes = [one["quote"] for one in offered(NOTES)["denial.reasons"] if one["ground"] == "ground.not-medically-necessary"]
    assert quotes[0].endswith("because the service is not medically necessary.")
    assert " ".join(quotes[1].split()) == (
        "The notes show that you have taken sertraline. They do not show that you have tried a medicine added to it."
    )


def test_what_an_appeal_has_to_show_is_no_reason() -> None:
    rights = NOTES.replace(" They do not show that you have tried a medicine added to it.", "").replace(
        "You may appeal", "If the papers do not show that you have tried it, send more. You may appeal"
    )
    assert [one["ground"] for one in offered(rights)["denial.reasons"]].count("ground.not-medically-necessary") == 1


def test_what_is_asked_what_was_measured_and_how_far_it_fell_are_quoted_as_one_reason() -> None:
    renewal = _quoted(FELL_BY_LESS, "no-continued-response")
    assert renewal.startswith("Your plan covers continued treatment")
    assert renewal.endswith("This is a reduction of 38%.")


def test_what_the_clinician_writes_of_the_measure_is_no_reason() -> None:
    begin, end = FELL_BY_LESS.index("The reason:"), FELL_BY_LESS.index("A response in")
    told = "Dr. Whitfield writes that there is an improvement of at least 50% compared with the score before treatment.\n\n"
    assert not _quoted(FELL_BY_LESS[:begin] + told + FELL_BY_LESS[end:], "no-continued-response")


def _quoted(text: str, ground: str) -> str:
    """What is quoted for a ground; nothing where it is not offered."""
    return next((str(one["quote"]) for one in offered(text)["denial.reasons"] if one["ground"] == f"ground.{ground}"), "")


MIXED = """Dear Colleen Haverty:

We reviewed the request for coverage of compounded ketamine nasal spray. The request is denied for the reasons that follow.

1. Compounded medications are excluded. The Plan does not cover compounded drugs (Plan Document, Exclusion 6.3(n)).

2. The requested product has not been approved by the U.S. Food and Drug Administration. {warning}

You may file a first-level appeal within 180 days of this notice.
"""
WARNING = (
    "FDA has warned about risks of compounded ketamine products, including for use at home without monitoring by a health care provider."
)


def test_a_warning_of_the_fda_is_no_place_of_care_and_is_quoted_with_the_product() -> None:
    reasons = offered(MIXED.format(warning=WARNING))["denial.reasons"]
    assert "ground.site-of-care" not in {reason["ground"] for reason in reasons}
    mixed = [reason["quote"] for reason in reasons if reason["ground"] == "ground.compounded"]
    assert mixed[-1].startswith("The requested product has not been approved by the U.S.")


def test_a_sentence_that_refuses_the_place_itself_is_one_though_it_names_the_fda() -> None:
    refused = "As the FDA advises, treatment at home is not covered: it must be given in a hospital or clinic."
    assert "ground.site-of-care" in {reason["ground"] for reason in offered(MIXED.format(warning=refused))["denial.reasons"]}


SENTENCE = """Dear Tyler Novak:

We did not approve six ketamine infusions. The service is not medically necessary.

You may ask for an appeal within 60 days, in writing or by phone. {office}, P.O. Box 6611, Columbus, OH 43216. Call 1-800-555-0177.
"""


def test_an_address_behind_a_sentence_on_its_line_begins_behind_it() -> None:
    told = offered(SENTENCE.format(office="Buckeye Harbor Health Plan, Appeals"))["denial.appeal_address"]
    assert told == "Buckeye Harbor Health Plan\nAppeals\nP.O. Box 6611\nColumbus, OH 43216"


def test_a_short_form_in_an_address_ends_no_sentence() -> None:
    own = offered("Send your appeal to:\nAppeals Dept. Buckeye Harbor, P.O. Box 6611, Columbus, OH 43216\n")["denial.appeal_address"]
    assert own.startswith("Appeals Dept. Buckeye Harbor")


NETWORK = """Dear Mr. Nakai:

We have denied the request for ketamine infusions at an out-of-network clinic. Reason: The Plan pays for out-of-network care at the
in-network level only if no Preferred Provider can provide the service. Our directory lists Alder Psychiatry (11 miles), which provides
Spravato. An in-network alternative is therefore available.

You may appeal within 180 days.
"""
LIMIT = """Dear Ms. Solis:

We have reduced your approval. Under Policy RX-2207, maintenance dosing after week 9 is limited to one 84 mg dose every 14 days. The records
we received do not show a trial of every-two-week dosing. Weekly dosing therefore exceeds the quantity limit.

You may appeal within 180 days.
"""


def test_a_rule_on_the_network_is_quoted_with_what_was_found_under_it() -> None:
    """The finding is quoted: it is what has to be answered."""
    quote = quotes(NETWORK)["out-of-network"]
    assert quote.startswith("The Plan pays for out-of-network care")
    assert quote.endswith("An in-network alternative is therefore available.")


def test_that_one_may_be_available_is_no_finding() -> None:
    asked = NETWORK.replace("An in-network alternative is therefore available.", "You may ask if an in-network alternative is available.")
    assert "alternative is available" not in quotes(asked).get("out-of-network", "")


def test_a_limit_is_quoted_with_the_rule_that_sets_it() -> None:
    """ "Weekly dosing therefore exceeds the quantity limit" is not the whole reason."""
    quote = quotes(LIMIT)["dose-frequency-limit"]
    assert "limited to one 84 mg dose every 14 days" in quote
    assert quote.endswith("exceeds the quantity limit.")
