"""Whoever types a few words is led to the right page first: asked of the theme's own search, with the index it is given."""

import json
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from built_guides import ROOT, BuiltPage

from appealwright.facts import Facts
from scripts.site.places import jurisdictions
from scripts.site.searching import JOINED, PLACE, asked, tell_words_apart, weights, with_asked

ENGLISH = {
    # What the issue names.
    "deadline": "denial/deadline/",
    "Cigna ketamine": "payers/",
    "self funded": "plan/erisa-self-funded/",
    "Texas": "states/texas/",
    "New York": "states/new-york/",
    "puerto rico": "states/puerto-rico/",
    "CARC 55": "denial/codes/",
    "spravato first": "denial/step-therapy/",
    # What a person types who has just opened the letter.
    "How do I appeal": "appeal/",
    "how do i appeal a denial": "appeal/",
    "denied ketamine what now": "start/",
    "What do I do now?": "start/",
    "spravato denied": "start/",
    "denied": "start/",
    "my appeal was denied": "appeal/after-a-no/",
    "how long": "denial/deadline/",  # a day missed costs the appeal
    "what are my chances": "appeal/",
    "i missed the deadline": "denial/deadline/",
    "they stopped paying for my spravato": "denial/dose-frequency-limit/",
    "can I appeal by phone": "questions/",
    "explanation of benefits": "denial/",
    "insurance denied ketamine what now": "start/",
    "who can help me": "who-can-help/",
    "can my wife appeal for me": "who-can-help/",
    "doctor won't write letter": "appeal/clinicians-letter/",
    "peer to peer tips": "appeal/peer-to-peer/",
    "what to say when I call insurance": "denial/",
    "insurance not responding to my appeal": "appeal/internal/",
    "where do I send my appeal": "appeal/internal/",
    "appeal expired": "denial/deadline/",
    "is it worth it": "appeal/",
    # What comes between.
    "I lost my job": "appeal/losing-coverage/",
    "COBRA": "appeal/losing-coverage/",
    "losing my insurance during appeal": "appeal/losing-coverage/",
    "pregnant": "evidence/safety/",
    "breastfeeding ketamine": "evidence/safety/",
    "auvelity first": "denial/step-therapy/",
    "my clinic does not take insurance": "denial/out-of-network/",
    # Reasons and codes, as they stand on the papers.
    "CO-197": "denial/codes/",
    "co 197": "denial/codes/",
    "N350": "denial/codes/",
    "experimental": "denial/experimental/",
    "off-label": "denial/off-label/",
    "not medically necessary": "denial/not-medically-necessary/",
    "prior authorization": "denial/no-prior-authorization/",
    "at home ketamine": "denial/compounded/",
    # Steps and papers.
    "claim file": "appeal/claim-file/",
    "peer to peer": "appeal/peer-to-peer/",
    "external review": "appeal/external-review/",
    "expedited appeal": "appeal/urgent/",
    "letter of medical necessity": "appeal/clinicians-letter/",
    "insurance commissioner": "appeal/complaints/",
    "lawyer": "appeal/court/",
    "will my employer find out": "appeal/employer/",
    "sample letter": "letters/",
    # A state beside a subject is that state's page.
    "texas external review": "states/texas/",
    "new mexico external review": "states/new-mexico/",
    "ohio step therapy": "states/ohio/",
    "illinois": "states/illinois/",
    "virginia": "states/virginia/",
    "west virginia": "states/west-virginia/",
    "washington": "states/washington/",
    "washington dc": "states/district-of-columbia/",
    # Plans and payers.
    "medicare advantage": "plan/medicare-advantage/",
    "medicare advantage spravato": "plan/medicare-advantage/",
    "medicare ketamine": "plan/medicare-original/",
    "aetna spravato": "payers/",
    "express scripts": "glossary/",
    "tricare ketamine": "plan/tricare/",
    "va ketamine": "plan/va/",
    "medicaid spravato": "plan/medicaid-managed/",
    "medicaid": "plan/medicaid-managed/",
    "blue cross": "payers/",
    "does insurance cover ketamine": "payers/",
    # Law and medicine.
    "parity": "law/parity/",
    "any willing provider": "myths/",
    "KARMA-Dep": "evidence/iv-ketamine/",
    "ECT": "evidence/ect/",
    "suicidal": "danger/",
    "suicide studies": "evidence/thoughts-of-suicide/",
    "bipolar": "evidence/iv-ketamine/",
    "how many antidepressants before spravato": "denial/step-therapy/",
    "ketamine": "guides/ketamine-and-spravato/",
    "how much does ketamine cost": "paying/",
    "ketamine infusion bill collections": "paying/",
    "superbill": "paying/",
    "teenager": "questions/",
    # And more of it, as it was typed into the search to try it.
    "which state law": "states/",
    "PTSD": "questions/",
    "ketamine for ptsd": "questions/",
    "racemic ketamine": "guides/ketamine-and-spravato/",
    "ketamine infusion": "guides/ketamine-and-spravato/",
    "insurance said no ketamine what now": "start/",
    "appeal letter": "letters/",
    "sample appeal letter ketamine": "letters/",
    "how long to appeal": "denial/deadline/",
    "appeal deadline missed": "denial/deadline/",
    "spravato copay": "paying/",
    "payment plan": "paying/",
    "patient assistance": "paying/",
    "I can't afford": "paying/",
    "ERISA": "plan/erisa-self-funded/",
    "is my plan erisa": "plan/erisa-self-funded/",
    "Anthem ketamine policy": "payers/",
    "uhc ketamine denial": "payers/",
    "medicaid spravato appeal": "plan/medicaid-managed/",
    "does medicaid cover ketamine": "payers/",
    "does medicare cover spravato": "payers/",
    "texas ketamine insurance": "states/texas/",
    "illinois law": "states/illinois/",
    "federal law": "law/",
    "PHQ-9": "appeal/clinicians-letter/",
    "PHQ9": "appeal/clinicians-letter/",
    "madrs": "appeal/clinicians-letter/",
    "medication history": "appeal/clinicians-letter/",
    "free help": "who-can-help/",
    "is this free": "who-can-help/",
    "denial code 197": "denial/codes/",
    "adverse benefit determination": "denial/",
    "final adverse determination": "appeal/after-a-no/",
    "second level appeal": "appeal/after-a-no/",
    "denied again": "appeal/after-a-no/",
    "appeal won": "appeal/after-a-yes/",
    "formulary exception": "denial/benefit-exclusion/",
    "step edit": "denial/step-therapy/",
    "failed medications": "denial/step-therapy/",
    "certified mail": "appeal/internal/",
    "fax": "appeal/internal/",
    "NQTL": "law/parity/",
    "comparative analysis": "law/parity/",
    "2024 rule": "law/parity/",
    "same specialty reviewer": "appeal/external-review/",
    "addiction": "evidence/safety/",
    "ketamine abuse": "evidence/safety/",
    "long term side effects": "evidence/safety/",
    "studies": "evidence/",
    "suicide": "danger/",
    "I want to die": "danger/",
    "letter checker": "check-a-letter/",
    "compare states": "states/",
    "statistics": "appeal/",
    "success rate": "appeal/",
    "overturn rate": "appeal/",
    "state law": "states/",
    "ocd": "questions/",
    "anxiety": "questions/",
    "chronic pain ketamine": "questions/",
    "who made this": "about/",
    "hotline": "danger/",
    "rems": "denial/site-of-care/",
    "teacher": "plan/public-self-funded/",
    "state employee": "plan/public-self-funded/",
    "union": "plan/erisa-self-funded/",
    "health share": "plan/sharing-ministry/",
    "TRD": "denial/not-medically-necessary/",
    "treatment resistant depression definition": "denial/not-medically-necessary/",
    "tier exception": "denial/benefit-exclusion/",
    "medical director": "denial/not-medically-necessary/",
    "clinic closed": "denial/site-of-care/",
    "out of pocket": "paying/",
    "mindbloom": "denial/compounded/",
    # As tired people spell.
    "ketamin denied": "start/",
    "spravto denied": "start/",
    "sprovato": "guides/ketamine-and-spravato/",
    "spravado": "guides/ketamine-and-spravato/",
    "kettamine": "guides/ketamine-and-spravato/",
    "esketamin": "guides/ketamine-and-spravato/",
    "denyed": "start/",
    "apeal": "appeal/",
    "appeal leter": "letters/",
    "medical necesity": "denial/not-medically-necessary/",
    "spravado deniel": "guides/ketamine-and-spravato/",
    "ketimine infusion": "guides/ketamine-and-spravato/",
    "step theropy": "denial/step-therapy/",
    # As it is typed with the card, the letter or the clinic's slip in hand.
    "bcbs spravato": "payers/",
    "bluecross blueshield": "payers/",
    "molina": "payers/",
    "how long do I have": "denial/deadline/",
    "6 months": "denial/deadline/",
    "p2p call": "appeal/peer-to-peer/",
    "denied after approval": "denial/dose-frequency-limit/",
    "approved then denied": "denial/dose-frequency-limit/",
    "maintenance ketamine denied": "denial/dose-frequency-limit/",
    "esketamine nasal spray denied": "start/",
    "I want to appeal": "appeal/",
    "PA denied": "denial/no-prior-authorization/",
    "CARC 197": "denial/codes/",
    "RARC N130": "denial/codes/",
    "PR-96": "denial/codes/",
    "S0013": "denial/coding/",
    "HCPCS": "denial/coding/",
    "trintellix": "denial/step-therapy/",
    "wellbutrin first": "denial/step-therapy/",
    "telehealth": "denial/compounded/",
    "GoodRx": "paying/",
    "surprise bill": "paying/",
    "small claims": "appeal/court/",
    "legal aid": "appeal/court/",
    "interpreter": "who-can-help/",
    "part d": "plan/medicare-part-d/",
    "medicare part b spravato": "plan/medicare-original/",
    "student health plan": "plan/student-insured/",
    "short term plan": "plan/short-term/",
    "what plan do I have": "plan/",
    "changed insurance": "questions/",
    "compendia": "law/off-label/",
    "non-quantitative treatment limitation": "law/parity/",
    "mental health parity complaint": "law/parity/",
    "sustain-1": "evidence/spravato/",
    "transform 1": "evidence/spravato/",
    "escape-trd": "evidence/spravato/",
    "over 65": "evidence/spravato/",
    "meta analysis": "evidence/reviews/",
    "how fast does ketamine work": "evidence/",
    "is my data safe": "privacy/",
    "network lock": "privacy/",
    "json": "data/",
    "I don't want to live anymore": "danger/",
    "overdose": "danger/",
    # Two letters of a place, but for those that mean something else.
    "TX": "states/texas/",
    "tx step therapy": "states/texas/",
    "CA external review": "states/california/",
    "ny spravato": "states/new-york/",
    "W.Va.": "states/west-virginia/",
    "va denied": "start/",
    "md letter": "letters/",
}
SPANISH = {
    "perdí mi trabajo": "appeal/losing-coverage/",
    "cobra": "appeal/losing-coverage/",
    "¿Cómo apelo?": "appeal/",
    "me negaron la ketamina qué hago": "start/",
    "negación": "start/",
    "cuánto tiempo tengo": "denial/deadline/",
    "ayuda gratis": "who-can-help/",
    "mi médico no quiere escribir": "appeal/clinicians-letter/",
    "no responden": "appeal/internal/",
    "suicidio": "danger/",
    "plazo": "denial/deadline/",
    "texas revisión externa": "states/texas/",
    "nueva york": "states/new-york/",
    "CO-197": "denial/codes/",
    "abogado": "appeal/court/",
    "medicare advantage": "plan/medicare-advantage/",
    # Accents are left out on phones.
    "qué ley estatal": "states/",
    "ley del estado": "states/",
    "PTSD": "questions/",
    "TEPT": "questions/",
    "ketamina negada": "start/",
    "negacion": "start/",
    "apelacion": "appeal/",
    "cuanto tiempo para apelar": "denial/deadline/",
    "copago spravato": "paying/",
    "espravato": "guides/ketamine-and-spravato/",
    "inyecciones": "guides/ketamine-and-spravato/",
    "PHQ-9": "appeal/clinicians-letter/",
    "código 197": "denial/codes/",
    "codigos": "denial/codes/",
    "abogado gratis": "who-can-help/",
    "carta de apelación": "appeal/internal/",
    "ejemplo de carta": "appeal/internal/",
    "plan del trabajo": "plan/erisa-self-funded/",
    "obamacare": "plan/individual/",
    "tratamiento": "guides/ketamine-and-spravato/",
    "estudios": "guides/ketamine-and-spravato/",
    "autorizacion previa": "denial/no-prior-authorization/",
    "revision externa": "appeal/external-review/",
    "necesidad medica": "denial/not-medically-necessary/",
    "quien me ayuda": "who-can-help/",
    "medico no quiere escribir": "appeal/clinicians-letter/",
    "anthem": "guides/ketamine-and-spravato/",
    "nuevo mexico": "states/new-mexico/",
    "no puedo pagar": "paying/",
    "mi esposa": "who-can-help/",
    "quiero morir": "danger/",
    "segunda apelacion": "appeal/after-a-no/",
    "apelación": "appeal/",
    "quiero apelar": "appeal/",
    "me quiero matar": "danger/",
    "no quiero vivir": "danger/",
    "denegaron": "start/",
    "rechazaron": "start/",
    "me lo aprobaron y luego lo negaron": "denial/dose-frequency-limit/",
    "ya no quieren pagar": "denial/dose-frequency-limit/",
    "se me paso el plazo": "denial/deadline/",
    "quetamina": "guides/ketamine-and-spravato/",
    "troquiscos": "denial/compounded/",
    "departamento de seguros": "appeal/complaints/",
    "mi jefe": "appeal/employer/",
    "costo": "paying/",
    "mis datos": "privacy/",
    "parte d": "plan/medicare-part-d/",
    "maestra": "plan/public-self-funded/",
    "universidad": "plan/student-insured/",
    "tejas": "states/texas/",
    "NY": "states/new-york/",
}


def found(site: Path, folder: str, questions: list[str]) -> list[list[list[str]]]:
    """What the theme's search shows for each question: pages in order, each with its parts."""
    worker = next((site / "assets/javascripts/workers").glob("search.*.js"))
    command = ["node", str(ROOT / "tests/site/search.mjs"), str(worker), str(site / folder / "search/search_index.json")]
    result = subprocess.run(command, input=json.dumps(questions), capture_output=True, text=True, check=True, timeout=120)
    answers: list[list[list[str]]] = json.loads(result.stdout)
    return answers


@pytest.mark.parametrize(("folder", "expected"), [("", ENGLISH), ("es", SPANISH)], ids=["en", "es"])
def test_what_people_type_leads_to_the_right_page_first(site: Path, folder: str, expected: dict[str, str]) -> None:
    answers = zip(expected, found(site, folder, list(expected)), strict=True)
    assert {words: pages[0][0].partition("#")[0] if pages else None for words, pages in answers} == expected


@pytest.mark.parametrize("folder", ["", "es"])
def test_the_name_of_each_place_finds_it(site: Path, folder: str) -> None:
    index = json.loads((site / folder / "search/search_index.json").read_text(encoding="utf-8"))
    places = [doc for doc in index["docs"] if PLACE.fullmatch(doc["location"]) and "compare" not in doc["location"]]
    names = {doc["title"].partition(":")[0]: doc["location"] for doc in places}
    assert len(names) == 56
    answers = zip(names, found(site, folder, list(names)), strict=True)
    assert {name: pages[0][0].partition("#")[0] for name, pages in answers} == names


def test_two_letters_find_the_place_that_the_rows_say_they_stand_for(facts: Facts) -> None:
    letters = {place.slug: place.code for place in jurisdictions(facts, date(2026, 11, 27))}
    short = weights()["short"]
    assert {code: letters[place] for code, place in short.items()} == {code: code for code in short}
    assert {*letters.values()} - {*short} == {"AS", "CO", "HI", "ID", "IN", "MD", "ME", "OK", "OR", "PA", "PR", "VA"}


@pytest.mark.parametrize(("code", "folder"), [("en", ""), ("es", "es/")])
def test_every_page_that_people_are_led_to_is_there(pages: list[BuiltPage], code: str, folder: str) -> None:
    there = {page.path.removesuffix("index.html") for page in pages}
    assert [page for part in ("asked", "named") for page in asked(code)[part] if folder + page not in there] == []


def test_small_words_part_others_and_are_found_nowhere() -> None:
    index: dict[str, Any] = {"config": {"separator": r"\s+", "fields": {}}, "docs": [{"location": "a/"}, {"location": "states/new-york/"}]}
    made = with_asked(index, {"small": "how do i", "asked": {"a/": "appeal"}})
    assert made["config"]["separator"] == r"\s+|\b(?:[Hh]ow|[Dd]o|[Ii])(?![\w'’áéíóúüñ])"
    assert made["docs"] == [{"location": "a/", "asked": "appeal"}, {"location": "states/new-york/", "named": "york NY"}]
    assert set(made["config"]["fields"]) == {"asked", "named"}


def test_what_is_asked_is_found_with_and_without_its_accents() -> None:
    index: dict[str, Any] = {"config": {"separator": r"\s+", "fields": {}}, "docs": [{"location": "a/"}]}
    made = with_asked(index, {"asked": {"a/": "revisión externa, año"}})
    assert made["docs"] == [{"location": "a/", "asked": "revisión externa, año revision ano"}]


def test_a_language_of_which_nobody_has_said_anything_is_searched_by_its_pages_alone() -> None:
    index: dict[str, Any] = {"config": {"separator": r"\s+", "fields": {}}, "docs": [{"location": "a/"}]}
    made = with_asked(index, asked("xx"))
    assert (made["config"]["separator"], made["docs"]) == (r"\s+", index["docs"])


def test_every_number_that_a_page_holds_is_searched_without_an_error(site: Path) -> None:
    """The error ends a search with nothing found: so each first digit finds something."""
    answers = found(site, "", [*map(str, range(1, 10)), "PHQ-9", "GAD-7", "CARC 1", "45 CFR 147", "2590"])
    assert all(answers)


def test_a_worker_that_names_its_words_otherwise_stops_the_build(tmp_path: Path) -> None:
    worker = tmp_path / "assets/javascripts/workers/search.0.js"
    with pytest.raises(ValueError, match="found none"):
        tell_words_apart(tmp_path)
    worker.parent.mkdir(parents=True)
    worker.write_text(f"for(;;){{{JOINED}", encoding="utf-8")
    tell_words_apart(tmp_path)
    assert worker.read_text(encoding="utf-8") == 'for(;;){e=e+s+o.id+","}return e}'
    with pytest.raises(ValueError, match=r"search\.0\.js: expected one"):
        tell_words_apart(tmp_path)
