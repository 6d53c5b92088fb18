"""What the clinic signs and uses, and what goes with it: what the evidence tests, which papers a notice misses, the fax cover, the pen."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions, spray
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

UNPROVEN = ("experimental", "Intramuscular ketamine for depression is considered investigational.")
NEED = ("not-medically-necessary", "The services are not medically necessary.")
PLAN = ("documentation", "The notes did not include a comprehensive treatment plan or evidence of cognitive therapy of at least 12 weeks.")


def test_of_another_product_and_way_the_trials_settle_nothing(facts: Facts) -> None:
    asked = {"route": "im", "product": "compounded", "dose": "150 mg", "sessions": 12}
    found = infusions(facts, UNPROVEN, treatment=asked)
    letter = found["clinician-letter"]
    assert "The trials of IV ketamine are not offered as proof of a product mixed to order, and none is cited here." in letter
    assert "The trials of IV ketamine do not settle it; I ask for this because ____" in letter
    # One line in all the papers of a packet: what the appeal does not cite, nobody signs beside it.
    assert "and none is cited here" in found["internal-appeal"]
    for paper in ("internal-appeal", "clinician-letter"):
        assert not any(study in found[paper] for study in ("ELEKT-D", "KARMA-Dep", "KetECT")), paper
    # Of the commercial drug given another way, the trials are cited for the drug by both.
    by_muscle = infusions(facts, UNPROVEN, treatment={**asked, "product": "commercial_vial"})
    assert "None of these tested intramuscular (IM) ketamine; I cite them for the drug." in by_muscle["clinician-letter"]
    assert "They do not settle it; I ask for this because ____" in by_muscle["clinician-letter"]
    assert "they are not offered as proof of it" in by_muscle["internal-appeal"]
    assert "Together they support" not in letter
    assert "On balance" not in letter
    # Not every study cited gave commercial ketamine by vein: a meta-analysis has esketamine too.
    assert "gave commercial ketamine" not in letter
    assert "discussed risks, the off-label use of a compounded product that is not FDA-approved and alternatives" in letter
    # Without the weight a dose says nothing of a dose by weight.
    assert "150 mg, ____ (for each kg of body weight; or strike, if fixed)" in letter
    assert "(for each kg of body weight" not in infusions(facts, UNPROVEN, treatment={"dose": "0.5 mg/kg"})["clinician-letter"]


def test_a_dose_told_of_what_they_do_stands_in_quotation_marks_over_the_signers_name(facts: Facts) -> None:
    told = {"dose": "0.5 mg/kg by vein, they go up to 0.75 mg/kg", "sessions": 6}
    letter = infusions(facts, NEED, treatment=told)["clinician-letter"]
    assert 'six infusions, "0.5 mg/kg by vein, they go up to 0.75 mg/kg"' in letter
    plain = infusions(facts, NEED, treatment=told | {"dose": "0.5 mg/kg over 40 minutes"})["clinician-letter"]
    assert "six infusions, 0.5 mg/kg over 40 minutes" in plain


def test_at_sixty_five_the_trial_of_beginning_is_no_answer_on_going_on_unless_the_reason_asks_for_it(facts: Facts) -> None:
    scores = [{"scale": "phq-9", "score": score, "date": day} for score, day in ((22, "2026-04-02"), (14, "2026-10-29"))]
    going_on = {"denial": {"timing": "during"}, "treatment": {"scores": scores, "sessions": 26, "schedule": "once a week"}}
    found = spray(facts, ("no-continued-response", "The score does not demonstrate improvement."), **going_on)
    assert "TRANSFORM-3" not in found["clinician-letter"]
    of_age = spray(facts, ("no-continued-response", "No improvement is shown, and you are over 65."), **going_on)
    assert "Against: In TRANSFORM-3" in of_age["clinician-letter"]
    assert "That trial tested starting, not going on; this patient’s own scores are above." in of_age["clinician-letter"].replace("'", "’")


def test_at_sixty_five_a_use_within_the_label_cites_no_trial_of_beginning_for_it_or_against(facts: Facts) -> None:
    """TRANSFORM-3 took people of 65 and over, and went the other way: to cite Janik alone would leave it out (reading 27, lawyer 9)."""
    told = {"history": {"now": "none"}, "treatment": {"dose": {"unknown": True}, "schedule": {"unknown": True}}}
    for age, cited in (("from_18_to_64", True), ("from_65", False)):
        letter = spray(facts, ("step-therapy", "Try one more antidepressant first."), patient={"age_band": age}, **told)["clinician-letter"]
        assert ("Janik" in letter) is cited
        assert "TRANSFORM-3" not in letter


def test_what_the_notice_misses_is_asked_of_the_clinic_and_told_first(facts: Facts) -> None:
    found = spray(facts, PLAN, history={"therapy": "DBT, weekly, April to September 2026."})
    answered = found["clinician-letter"].split("at least 12 weeks.")[-1]
    assert "The treatment plan: ____" in answered
    # From the last day of April to the first of September are 124 days: 17 whole weeks at the least, beside the 12 that are asked for.
    assert 'Psychotherapy. The patient reports: "DBT, weekly, April to September 2026."' in found["clinician-letter"]
    assert 'Psychotherapy stands under "Treatment so far".' in answered
    assert "You ask for 12 weeks; told are at least 17 (April to September 2026). What it brought: ____" in answered
    assert "puts no clinical question" not in found["clinician-letter"]
    assert "The notice asks for the treatment plan and proof of the therapy. Get them first:" in found["checklist"]
    assert "The notice misses" not in spray(facts, NEED)["checklist"]
    electro = ("documentation", "The notes do not show electroconvulsive therapy.")
    assert "The notice misses" not in spray(facts, electro)["checklist"]


def test_a_medicine_begun_this_month_is_taken_now_and_no_trial_yet(facts: Facts) -> None:
    # Label and consensus ask for weeks (definition.trd-label, trd-consensus); TODAY is November 23, 2026.
    trials = [
        {"drug": "sertraline", "dose_mg": 150, "from": "2026-08-20", "to": "2026-10-25", "result": "no_response"},
        {"drug": "duloxetine", "dose_mg": 60, "from": "2026-11-12", "source": "record"},
    ]
    asked = {"history": {"trials": trials, "now": "duloxetine 60 mg, started in the hospital"}}
    found = spray(facts, NEED, **asked)
    appeal, letter = found["internal-appeal"], found["clinician-letter"]
    assert "One antidepressant tried, for at least 9 weeks in all: without response" in appeal
    assert "Duloxetine (SNRI), 60 mg a day, since November 12, 2026; taken now" in appeal
    assert "Two antidepressants" not in letter
    assert "After two classes" not in letter
    assert "Duloxetine, begun November 12, 2026, is taken now. Why more of it does not come first: ____ (reason) ____." in letter
    longer = [trials[0], {**trials[1], "from": "2026-08-01"}]
    assert "Two antidepressants tried" in spray(facts, NEED, history={**asked["history"], "trials": longer})["internal-appeal"]


def test_a_guess_at_a_name_stands_in_no_letter(facts: Facts) -> None:
    trials = [{"drug": "Lexapro"}, {"drug": "Something that starts with V", "result": "stopped_side_effect"}]
    found = spray(facts, NEED, history={"trials": trials})
    for name in ("internal-appeal", "clinician-letter"):
        assert "starts with V" not in found[name]
    assert "A medicine (name not recalled)" in found["clinician-letter"]


def test_an_effect_on_suicidality_is_neither_claimed_of_the_spray_nor_planned_for(facts: Facts) -> None:
    acute = {"treatment": {"indication": "acute", "diagnosis": "major depressive disorder with acute suicidal ideation"}}
    sheet = spray(facts, ("not-medically-necessary", "You were in the hospital for suicidal ideation."), **acute)["call-sheet"]
    assert "one day to one week" not in sheet
    assert "with a plan after" not in sheet
    assert "In ASPIRE I it was not. The request is for the symptoms of depression." in sheet


def test_a_fax_cover_has_the_offices_number_and_a_box_for_each_paper(facts: Facts) -> None:
    final = {
        "denial": {"stage": "final", "timing": "after", "date": "2026-09-02"},
        "plan": {"kind": "individual", "issued_in": "NY"},
    }
    found = infusions(facts, UNPROVEN, **final)
    number = found["external-review-request"].split("by fax: ")[1].split(" ")[0]
    assert f"Fax number: {number}" in found["fax-cover"]
    urgent = {"urgency": {"level": "clinician_certified"}, "sender": {"role": "patient"}}
    cover = packet(facts, "spravato-step-therapy", urgent)["fax-cover"]
    assert "[ ] exception to a step" in cover
    # One cover goes on top of several papers: whoever sends the urgent one ticks it.
    assert "Handling: [ ] EXPEDITED: please log it as such on receipt" in cover


def test_a_telephone_that_is_missing_is_written_by_pen(facts: Facts) -> None:
    silent = {"patient": {"phone": {"unknown": True}}}
    found = packet(facts, "spravato-step-therapy", silent)
    assert not found["internal-appeal"].startswith("DRAFT")
    assert "____ (your telephone) ____" in found["internal-appeal"]


def test_who_calls_about_somebody_elses_plan_does_not_call_it_theirs(facts: Facts) -> None:
    told = {"plan": {"kind": None, "funding": None, "issued_in": None}, "denial": {"text": None, "reasons": None}}
    for role, said in (("patient", "Is my plan Medicare, Medicaid, from work, or one I bought?"), ("clinician", "Is this plan Medicare")):
        page = packet(facts, CALIFORNIA, {**told, "sender": {"role": role}})["next-steps"]
        assert said in page
        assert ("my plan" in page) is (role == "patient")
