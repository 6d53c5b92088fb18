"""The reasons of a letter, as rows of the answer: which finds are one reason, which are several, each with the find that says so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from appealwright.denial.finds import Confidence, Find, Kind, Reading
from appealwright.denial.items.also_missed import ALSO, lacks
from appealwright.denial.items.listed import LISTED
from appealwright.denial.items.ticked import TICKED
from appealwright.denial.items.unmet import UNMET
from appealwright.denial.items.weighed import refuses_by_itself, weighs_against
from appealwright.denial.mentions.warned import WARNED
from appealwright.denial.reasons.misheard import as_said
from appealwright.denial.reasons.notes_missing import MISSED
from appealwright.denial.reasons.quoted_exclusion import names_its_place
from appealwright.denial.reasons.spacing import SPACED
from appealwright.denial.reasons.stated_apart import APART
from appealwright.notice.reasons.costs_less import demands_no_medicines, only_concludes, weighs_cost

__all__ = ["Reason", "reasons"]

_AND_THEN = re.compile(
    r"(?<=[.;])\s+(?=(?:In addition|Additionally|Furthermore|Moreover|Also|Finally|Lastly),\s|You also have "
    r"|We (?:also (?:have|did)|have also) )"
)
"""Where a quotation goes on to another matter."""
_ADDS = re.compile(r"(?:In addition|Additionally|Furthermore|Moreover),\s")
_KEY = re.compile(r"[A-Z](?:[ \t]{2,}|[.)][ \t]+|[ \t](?=(?:The|This|These|You|Your|We|Our|It|Medicare)\b))(?=[A-Z])")
_MAILED = re.compile(r"\A(?:[ \t]*>)+[ \t]*")
_LABEL = re.compile(
    r"\A(?:[\w' ]{3,40} (?:denied|not approved)\.\s+)?(?:denial )?(?:reasons?|rationale|why)(?: for (?:the )?(?:denial|decision))?:"
    r"\s+(?=\S)",
    re.IGNORECASE,
)
_PAPER_BELOW = re.compile(
    r"(?<=[.;])\s*\n[ \t]*(?:[\w/&-]+ ){0,4}(?:policy|guideline|bulletin)\b[^\n.;]{0,40}\d[\d.A-Z-]*\.?\s*\Z", re.IGNORECASE
)
"""A line of its own at the end that only names the paper by its number."""
_NEXT_KEY = re.compile(r"\n[ \t]*[A-Z](?:[ \t]{2,}|[.)]?[ \t])(?=[A-Z])")
_UNTESTED = "ground.experimental"
_EVIDENCE = re.compile(
    r"\b(?:not|no|in|lack of) ?(?:sufficient|enough|adequate)\b[^.;]* evidence\b|\bnot meet\b[^.;]{0,60} evidence\b", re.IGNORECASE
)
_FOR_THESE = re.compile(
    r"For (?:these|those|the above|the foregoing) reasons?,? [^.;]*\bnot (?:\w+ )?medically necessary\b[^.;]*\.?", re.IGNORECASE
)
"""What draws the conclusion from the others, and is none itself."""
_POINTER = re.compile(r"(?:please )?(?:see|refer to) [^.;]*(?:\.(?=\S)[^.;]*)*[.;]?", re.IGNORECASE)
"""A sentence that names a paper and gives no reason: "See Medical Drug Policy 2026D0042."."""
_ITEM = re.compile(r"(?:criterion |requirement )?not met\b\s*[-:\u2013\u2014]", re.IGNORECASE)
_A_SENTENCE = 30
_NEXT = 3
"""So many characters at the most stand between two sentences of one paragraph."""
_APART = (TICKED, UNMET, APART, LISTED)
_BESIDE = (MISSED, WARNED, SPACED, ALSO)
"""What is told beside a reason of the same ground, and is never that reason itself."""
_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")
"""One reason is one paragraph, also where the notice sets its parts apart."""
_NEED, _COST = "ground.not-medically-necessary", "ground.less-costly"
_APPROVAL, _NETWORK = "ground.no-prior-authorization", "ground.out-of-network"
_REFERRAL, _AUTHORIZED = re.compile(r"\breferral\b", re.IGNORECASE), re.compile(r"authori[sz]|certif", re.IGNORECASE)
"""A referral out of the network is missing, and no authorization: that is the network's reason told again."""
_RESPONSE, _STEP = "ground.no-continued-response", "ground.step-therapy"
_SAYS_WHICH_NEED = ("ground.dose-frequency-limit", _RESPONSE)
_OF_NEED = re.compile(r"necess|necesari|appropriate|apropiad", re.IGNORECASE)
_TRIED = re.compile(r"\b(?:tried|trials?|fail\w*|before)\b", re.IGNORECASE)
"""What a step speaks of; a medicine that is "still" to be taken beside a course is none."""


_ANSWERED_BY = {_STEP: ("ground.documentation",), _UNTESTED: ("ground.off-label",)}
_OFF_LABEL = re.compile(r"\boff[- ]label\b|\b(?:label|labeled|labeling)\b", re.IGNORECASE)
"""What a notice says by this name has a heading of its own."""


class Reason(NamedTuple):
    """A row of the answer, and the find that it is told by."""

    row: dict[str, str]
    find: Find


def reasons(reading: Reading) -> list[Reason]:
    """One reason a ground, in the letter's order, with its quote and the code that stands for it; two where the quote goes on to another
    matter ("In addition, ..."). A sentence on how often or on going on that also denies the need is one reason, and its limit says which.
    """
    reading = Reading(tuple(replace(find, quote=find.told) if find.told else find for find in reading.finds))
    # Each item of a list that says of itself how it came out, or that a reason points to as ticked, is a reason of its own.
    told = [find for find in reading.of(Kind.GROUND) if _ITEM.match(find.quote) or find.source in _APART]
    items = [find for find in told if find.confidence is not Confidence.LOW]
    beside = [find for find in reading.of(Kind.GROUND) if find.source in _BESIDE]
    first = _first_of_each(reading, beside)
    found: list[Reason] = []
    for ground, find in first.items():
        code = next((str(found.value) for found in reading.of(Kind.CODE) if ("ground", ground) in found.suggests), None)
        others = [other.quote for name, other in first.items() if name != ground]
        # Of two grounds with one quotation the first has what it goes on to.
        shared = any(other.quote == find.quote for other in list(first.values())[: list(first).index(ground)])
        matters = _matters(_PARAGRAPH.sub(" ", find.quote), others, shared=shared)
        grounds = [_ground_of(find, matter) if matters[1:] else ground for matter in matters]
        found.append(Reason({"ground": grounds[0], "quote": matters[0]} | ({"code": code} if code else {}), find))
        found += [Reason({"ground": told, "quote": matter}, find) for told, matter in zip(grounds[1:], matters[1:], strict=True)]
        apart = (one for one in items if one.value == ground and one is not find and (find in items or one.source in _APART))
        further = (one for one in reading.of(Kind.GROUND) if one.value == ground and _is_further(one, find, reading))
        # What the notes are said to lack is answered apart from the conclusion that is drawn from it, and a warning from the clause.
        more = dict.fromkeys((*apart, *further, *(one for one in beside if one.value == ground)))
        found += [Reason({"ground": ground, "quote": one.quote}, one) for one in more]
    found = [Reason(one.row | {"quote": _without_key(one.row["quote"])}, one.find) for one in found]
    found = [one for one in found if not any(_is_folded_into(other, one) for other in found)]
    found = [one for one in _with_cost_behind(found) if len(found) == 1 or not _FOR_THESE.fullmatch(one.row["quote"])]
    once = {(one.row["ground"], one.row["quote"]): one for one in reversed(found)}
    return sorted((Reason(one.row | {"quote": _closed(one.row["quote"])}, one.find) for one in reversed(once.values())), key=_place)


def _ground_of(find: Find, matter: str) -> str:
    """The ground of one of several matters that were heard together: each by its own words."""
    return str(as_said(replace(find, quote=matter)).value)


def _with_cost_behind(found: list[Reason]) -> list[Reason]:
    """The reasons; a bare conclusion on need, with the lower cost right behind it, as one: nothing is required there."""
    pairs = [
        (need, cost)
        for need in found
        for cost in found
        if need.row["ground"] == _NEED
        and only_concludes(need.row["quote"])
        and cost.row["ground"] in {_STEP, _COST}
        and weighs_cost(cost.row["quote"])
        and 0 <= cost.find.start - need.find.end <= _NEXT
    ]
    if not pairs:
        return found
    need, cost = pairs[0]
    whole = Reason(need.row | {"quote": f"{need.row['quote']} {cost.row['quote']}"}, need.find)
    return [whole if one is need else one for one in found if one is not cost]


def _is_folded_into(other: Reason, reason: Reason) -> bool:
    """Whether a reason stands whole in another's words, whose answer is its answer too: the notes that a step is not shown in, what the
    label says where the same sentence calls the use unproven, the lower cost for which need is denied, what was not tried where nothing
    is demanded first.
    """
    if other is reason or reason.row["quote"] not in other.row["quote"]:
        return False
    ground, over = reason.row["ground"], other.row["ground"]
    if over == ground:
        return other.row["quote"] != reason.row["quote"]
    if (over, ground) == (_NEED, _COST):
        return True
    if (over, ground) == (_NEED, _STEP):
        return only_concludes(other.row["quote"].replace(reason.row["quote"], "")) and demands_no_medicines(reason.row["quote"])
    return ground in _ANSWERED_BY.get(over, ()) and not _OFF_LABEL.search(reason.row["quote"])


def _place(reason: Reason) -> int:
    """Where the reason stands; what a find goes on to may stand behind another ground's words."""
    return reason.find.start + max(0, reason.find.quote.find(reason.row["quote"]))


def _without_key(quote: str) -> str:
    """A quotation without an e-mail's mark, the label before it and the number of a paper below it; a note of a statement without the
    letter before it in the table and the next note.
    """
    quote = _PAPER_BELOW.sub("", _LABEL.sub("", _MAILED.sub("", quote)))
    key = _KEY.match(quote)
    return re.split(_NEXT_KEY, quote[key.end() :])[0].rstrip() if key else quote


def _closed(quote: str) -> str:
    """The quotation without a mark at its end that closes what was opened before it: the last sentence of a reviewer's words."""
    last = quote[-1:]
    opened = {'"': quote.count('"') % 2 == 0, "\u201d": "\u201c" in quote}.get(last, True)
    return quote if opened else quote[:-1].rstrip()


def _first_of_each(reading: Reading, beside: list[Find]) -> dict[str, Find]:
    """The find of each ground that is a reason beside the others, in the letter's order."""
    first: dict[str, Find] = {}
    for find in reading.of(Kind.GROUND):
        if find in beside:
            continue
        known = first.setdefault(str(find.value), find)
        # A sentence heard twice is the other ground's, where this one has a sentence of its own.
        if known is not find and known.confidence is find.confidence and _is_anothers(known, reading) and not _is_anothers(find, reading):
            first[str(find.value)] = find
    approval = first[_APPROVAL].quote if _NETWORK in first and _APPROVAL in first else ""
    if _REFERRAL.search(approval) and not _AUTHORIZED.search(approval):
        del first[_APPROVAL]
    need = first[_NEED].quote if _NEED in first else ""
    which = [first[ground].quote for ground in _SAYS_WHICH_NEED if ground in first]
    if need and any(need == quote or (". " not in need and need in quote) for quote in which):
        del first[_NEED]
    elif tail := next((ground for ground in _SAYS_WHICH_NEED if ground in first and _concludes(need, first[ground].quote)), ""):
        # What leads up to the one sentence that denies the need of so much is told for that limit.
        first[tail] = replace(first[tail], quote=need, start=first.pop(_NEED).start)
    elif rest := next((rest for quote in which if len(rest := need.removeprefix(quote).strip()) < len(need) and rest), ""):
        # The sentence that says which need is that reason's; what the quotation goes on to stays this one's.
        first[_NEED] = replace(first[_NEED], quote=rest, start=first[_NEED].end - len(rest))
    if need and _NEED in first and not _OF_NEED.search(need) and _is_said_otherwise(need, first):
        del first[_NEED]
    response = first[_RESPONSE].quote if _RESPONSE in first else ""
    if _STEP in first and first[_STEP].quote == response and not _TRIED.search(response):
        del first[_STEP]
    return dict(sorted(first.items(), key=lambda one: one[1].start))


def _is_said_otherwise(need: str, first: Mapping[str, Find]) -> bool:
    """Whether what was heard as need is another reason's: "this requirement is not met" behind the step that it speaks of, or a test of
    evidence that is not met.
    """
    of_step = _STEP in first and need in first[_STEP].quote
    return of_step or (_UNTESTED in first and _EVIDENCE.search(need) is not None)


def _concludes(need: str, limit: str) -> bool:
    """Whether a quotation on the need ends with what is quoted for a limit, and denies the need there alone."""
    before = need.removesuffix(limit)
    return before != need and bool(before.strip() and _OF_NEED.search(limit)) and not _OF_NEED.search(before)


def _matters(quote: str, others: list[str], *, shared: bool) -> list[str]:
    """The parts of a quote that goes on to another matter, without those that are quoted for another ground or only name a paper."""
    every = _AND_THEN.split(quote)
    parts = [part for part in every if not _POINTER.fullmatch(part)] or every
    parts = [parts[0], *(_own_end(part, others) for part in parts[1:])]
    own = [part for part in parts if not any(told in other for other in others for told in part.split(". ") if len(told) > _A_SENTENCE)]
    return own or (parts if quote in others and not shared else parts[:1])


def _own_end(part: str, others: list[str]) -> str:
    """The last sentence of a part that begins with what is quoted for another ground, where it holds something of its own against the
    treatment; else the part.
    """
    told = next((other for other in others if len(other) > _A_SENTENCE and part.startswith(other)), "")
    rest = part[len(told) :].strip()
    return rest if told and (weighs_against(rest) or refuses_by_itself(rest)) else part


def _is_further(other: Find, first: Find, reading: Reading) -> bool:
    """Whether a find of the same ground is a matter of its own by the notice's words, says what is missing elsewhere, or is the evidence
    that the first concludes from."""
    if other.confidence is Confidence.LOW or other.start < first.end:
        return False
    if weighs_against(other.quote) and not weighs_against(first.quote):
        return True
    weighs = other.value == _UNTESTED and _EVIDENCE.search(other.quote) and not _EVIDENCE.search(first.quote)
    placed = names_its_place(other.quote) and not names_its_place(first.quote) and not _is_anothers(other, reading)
    if placed or _lacks_by_itself(other, reading):
        return True
    return other.confidence is Confidence.HIGH and bool(weighs or _ADDS.match(other.quote))


def _lacks_by_itself(find: Find, reading: Reading) -> bool:
    """Whether a find is a whole sentence that says what is missing, and no other ground's."""
    return find.quote[0].isupper() and lacks(find.quote) and not _is_anothers(find, reading)


def _is_anothers(find: Find, reading: Reading) -> bool:
    """Whether the find's words are part of what is quoted for another ground."""
    return any(other.value != find.value and find.quote in other.quote for other in reading.of(Kind.GROUND))
