"""A case without what is taken and was prescribed to somebody else: that is for a clinician to hear."""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.writer.prose import sentences

__all__ = ["BORROWED", "borrows", "without_borrowed"]

_NOW, _TRIALS = "history.now", "history.trials"
BORROWED = "history.borrowed"
"""No question: that such a medicine was told, where its sentence is left out before for what else it tells."""
_PERSON = (
    r"(?:(?:step|grand|god)?(?:mother|mom|mum|mama|father|dad|son|daughter|parent)|sister|brother|husband|hubby|wife|spouse|partner|friend"
    r"|buddy|boyfriend|girlfriend|[bg]f|room-?mate|neighbou?r|aunt|uncle|tia|tio|grandma|grandpa|cousin|co-?worker|niece|nephew|ex|kid)"
)
_OWNED = rf"(?:\w+ )??{_PERSON}(?:['’]?s|s['’]) "
_SOMEBODYS = rf"\b(?:my|his|her|their|our|an?) {_OWNED}"
_NO_MEDICINE = (
    r"(?!(?:advice|car|place|words?|names?|insurance|plan|house|home|job|work|health|death|passing|doctor|dr|pharmacy|clinic|help|cooking"
    r"|support|kids?|family|birthday|wedding|funeral|illness|cancer|stroke|ideas?|diet|surgery|divorce|arrest)\b)\w"
)
_OF_ANOTHER = re.compile(
    rf"\b(?:his|her|their) {_OWNED}{_NO_MEDICINE}|\b(?:takes?|took|taking|uses?|used|one of|some of|half of) {_SOMEBODYS}{_NO_MEDICINE}",
    re.IGNORECASE,
)
_OF_ANY_OTHER = re.compile(_SOMEBODYS + _NO_MEDICINE, re.IGNORECASE)
"""Among the medicines of who writes for himself it is one of theirs, whatever its name; "my mom's Lexapro" of who acts for her is hers."""
_SELLER = (
    rf"(?:(?:an?|this|some|my|the|another|his|her) )?(?:\w+ )?(?:{_PERSON}|guy|dude|man|lady|woman|girl|dealer|plug|people|street|streets"
    r"|internet|website|flea market|(?:med(?:ical|i)?[- ]?)?spa|some(?:one|body))"
)
_ABROAD = r"(?:mexico|tijuana|canada|india|china|overseas|abroad|online|telegram|instagram|snapchat|facebook|craigslist)"
_UNPRESCRIBED = re.compile(
    r"\bborrow(?:s|ed|ing)?\b|\b(?:without|w/o|no) (?:an? )?(?:prescription|script|rx)\b|\bleft ?overs?\b"
    r"|\b(?:not|never|isn['’]?t|wasn['’]?t) (?:prescribed (?:to|for) (?:me|him|her)|mine|my (?:script|prescription|meds))\b"
    r"|\b(?:some(?:one|body) else['’]?s|med(?:ication)? room|off the street)\b"
    rf"|\b(?:buy|buys|bought|buying|score|scored|order|orders|ordered)\b[^.;,]{{0,40}}\b(?:from|off|thr(?:u|ough)|on|in) (?:of )?"
    rf"(?:{_SELLER}|{_ABROAD})\b"
    rf"|\b(?:gets?|got|getting) (?!help|support|a ride|rides)[^.;,]{{0,25}}\b(?:from|off)(?: of)? (?:{_SELLER}|{_ABROAD})\b"
    rf"|\b(?<!help )(?<!support )(?<!ride )(?<!rides )(?<!calls )(?:from|off) (?:{_SELLER}|{_ABROAD})\b"
    r"(?!['’]?s? (?:work|job|insurance|plan|doctor|clinic|house))"
    rf"|\b(?:my|an?|his|her|the) (?:\w+ )?(?:{_PERSON}|guy|lady|dude) (?:\w+ )?"
    r"(?:gives?|gave|slips?|slipped|sells?|sold|hooks?|lends?|lent|shares?)"
    r" (?:it to )?(?:me|him|her)\b"
    r"(?! (?:my|help|support|an? (?:ride|hand)|rides|space|(?:his|her|the|their) (?:pills?|med\w*|insulin|shots?|doses?))\b)"
    r"|\bsome(?:one|body) (?:sold|sells|gave|gives|slipped|lent) (?:it to )?(?:me|him|her)\b"
    r"|\bsin receta\b|\bde (?:la pulga|m[eé]xico|contrabando)\b|\bque (?:compro|le compro|me consiguen?)\b"
    r"|\bme (?:da|dan|regala|presta|prestan|vende|pasa) (?:una?|mi|la|el|las) (?!m[eé]dic|doctor|cl[ií]nic|psiqui|farmac|pastilla|vida)\w+"
    r"|\b(?:las?|los?|el|unas?|pastillas?) (?:\w+ )?de mi (?:mam[aá]|madre|pap[aá]|padre|herman[oa]|espos[oa]"
    r"|marido|t[ií][oa]|amig[oa]|vecin[oa]"
    r"|prim[oa]|suegr[oa]|hij[oa]|comadre|compadre)\b",
    re.IGNORECASE,
)
_NAMED_OF_ANOTHER = re.compile(
    r"\bde (?:mi|su|una?|la|el) (?:mam[aá]|madre|pap[aá]|padre|herman[oa]|espos[oa]|marido|t[ií][oa]|amig[oa]|vecin[oa]"
    r"|prim[oa]|suegr[oa]|hij[oa]|comadre|compadre|cuñad[oa]|novi[oa])\b",
    re.IGNORECASE,
)
"""In the name of a medicine this says whose it is."""
_JOINTS = re.compile(r"(\s*[,;:]\s*(?:(?:and|plus|sometimes) )?|\s+(?:and|plus|with|y|más)\s+(?:sometimes\s+|some\s+)?)", re.IGNORECASE)


def borrows(case: Case) -> bool:
    """Whether the medicines now, or those of the table, are told to hold one that was not prescribed to the patient; a clinician judges
    what to say of it.
    """
    if case.is_("sender.role", "clinician"):
        return False
    return _tells(case.text(_NOW), case) or case.is_(BORROWED, value=True) or any(_is_anothers(one, case) for one in case.records(_TRIALS))


def without_borrowed(case: Case) -> Case:
    """The case as letters tell it: of a sentence that tells of one, what stands before it; and no trial of another's medicine."""
    if not borrows(case):
        return case
    told: dict[str, Answer] = {}
    if _tells(case.text(_NOW), case):
        left = " ".join(kept for one in sentences(case.text(_NOW)) if (kept := _before(one, case)))
        told[_NOW] = Known(left) if left else UNKNOWN
    own = tuple(one for one in case.records(_TRIALS) if not _is_anothers(one, case))
    if own != case.records(_TRIALS):
        told[_TRIALS] = Known(own) if own else UNKNOWN
    return case.with_told(told)


def _is_anothers(trial: Record, case: Case) -> bool:
    """Whether the name told for a medicine says that it was another's: "My cousins Lexapro"."""
    named = trial.text("drug")
    return bool(named) and (_tells(named, case) or bool(_NAMED_OF_ANOTHER.search(named)))


def _tells(words: str, case: Case) -> bool:
    own = not case.is_("sender.role", "representative")
    return any(one.search(words) for one in (_OF_ANOTHER, _UNPRESCRIBED, *((_OF_ANY_OTHER,) if own else ())))


def _before(sentence: str, case: Case) -> str:
    if not _tells(sentence, case):
        return sentence.strip()
    pieces = _JOINTS.split(sentence)
    kept = ""
    for at in range(0, len(pieces), 2):
        if _tells(pieces[at], case):
            break
        kept += (pieces[at - 1] if at else "") + pieces[at]
    return kept.strip(" ,;:")
