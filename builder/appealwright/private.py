"""Sentences of an own account that tell of an attempt, a stay in hospital, alcohol or drugs: no letter tells them by accident."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from appealwright.writer.prose import sentences

__all__ = ["Matter", "Matters", "matters_in", "tells_of_stay", "without_matters"]

Matters = frozenset["Matter"]


class Matter(Enum):
    """What such a sentence tells of."""

    ACT = "act"
    STAY = "stay"
    SUBSTANCE = "substance"


_WHO = r"(?:I|she|he|they)"
_KIN = (
    r"(?:wife|husband|partner|mother|father|mom|dad|sister|brother|son|daughter|roommate|friend|neighbor|police|he|she|they|somebody"
    r"|someone)"
)
_NOT_A_TREATMENT = (
    r"(?!['’]s)(?! (?:\w+ )?(?:to|at|with|of|on|by|for)\b(?! (?:(?:kill|end|hang|jump|hurt|harm|take)\b"
    r"|(?:my|her|his) life|(?:a |the |my )?(?:pills|rope))))"
)
_ACT = (
    # An attempt that is not one "at ECT", "with lithium" or "to work".
    r"\b(?:an|the|that|this|another|my|her|his|any|no|since|after|before|of|previous|prior|past|serious|failed)(?: (?:failed|serious"
    r"|second|third))?"
    rf" attempts?\b{_NOT_A_TREATMENT}(?! (?:(?:was|were) (?:made )?to|failed because|did nothing)\b)"
    r"|\battempts? \(?(?:in|last|this|at (?:age )?\d+|\d+)\b(?! (?:work|treatment|that))"
    rf"|\b(?:{_WHO}|who|had|has|have|having|never|almost|nearly)(?: (?:had|has|have|also|once|almost|nearly|even))? attempted\b"
    r"(?=\W*$|\W*[.,;)!]| (?:in|last|twice|once|again|by|when|while|after|before|this|that|years?|at (?:age|home|\d)|with (?:pills|my"
    r"|a)|"
    r"to (?:kill|end|hang|jump|hurt|harm|die|take (?:my|her|his)))\b)"
    # Pills, by how many and whose.
    r"|\b(?:took|taken|taking|swallow\w*|downed|downing|ate)(?: \w+)? (?:handfuls?|bunch|fistfuls?|lots?|load|box|pack|pile|ton"
    r"|bottles?|all|rest|bunches)"
    r" (?:of )?(?:\w+(?:['’]s)? ){0,4}(?:pills?|tablets?|capsules?)\b"
    rf"|\b(?:took|taken|taking|swallow\w*|downed|ate) (?:\w+ ){{0,5}}(?:{_KIN}['’]s|somebody else['’]s) (?:\w+ ){{0,2}}(?:pills"
    r"|tablets|meds|medicines?|medication)\b"
    r"|\b(?:swallow\w*|drank|drinking|downed|emptied|ate|took|taken|taking|drunk) (?:half )?(?:a|an|the|my|his|her|all)(?: (?:whole"
    r"|entire|full|half))? bottles?\b"
    r"(?! of (?:water|juice|milk))"
    rf"|\b(?:after|when|because|since|before|and|then) {_WHO} (?:had )?(?:took|taken|swallowed) (?:some |those |the |these "
    r"|a lot of )?(?:pills|tablets|everything)\b"
    r"(?! (?:for|every|each|daily|twice|at|with|that|as|once|a day|made|I was|the)\b)"
    r"|\b(?:took|swallowed) (?:some )?pills(?=\W*$|\W*[.,;)!]| (?:in|last|and|that (?:night|day))\b)|\btook everything (?:in|I)\b"
    r"|\bpump\w* (?:out )?(?:my|her|his|the) stomach\b|\bstomach (?:was |got |had to be |being )?pumped\b|\bcharcoal\b|\bOD['’]?e?d\b"
    r"|\bOD['’]?ing\b"
    # What came after it.
    rf"|\b{_KIN} (?:had )?found (?:me|her|him)\b(?! (?:a|an|another|the|this|my|new|help|other|very|to)\b)"
    r"|\b(?:almost|nearly) (?:didn['’]?t|did not|hadn['’]?t) (?:make it|survive)\b(?! to\b)|\b(?:almost|nearly) (?:died|bled)\b|\b"
    r"(?:almost|nearly) lost (?:me|her|him)\b"
    r"|\b(?:wasn['’]?t|was not|not) supposed to (?:survive|live|make it)\b"
    r"|\b(?:tr(?:y|ied|ying)|do|did|doing|done) (?:to do )?(?:something|anything) (?:\w+ )?(?:stupid|dumb|rash|drastic|crazy"
    r"|permanent|terrible|awful)\b|\btr(?:ied|ying) to do something\b"
    rf"|\b(?:after|since|because of|over|for|about) what {_WHO} (?:almost )?(?:did|tried|had done|tried to do)"
    r"(?=\W*$|\W*[.,;)!]| (?:in|last|that|to (?:my|her|him|them)sel\w+)\b)"
    r"|\b(?:1 ?: ?1|one[- ](?:to|on)[- ]one|constant|round[- ]the[- ]clock|15[- ]minute) (?:\w+ )?(?:watch|observation|sitter"
    r"|checks)\b|\bon (?:a )?watch\b"
    r"|\bcuts?\b(?! (?:my|her|his) (?:finger|thumb|toe|foot|head|lip))[^.;]{0,40}\bstitches\b|\bstitches\b[^.;]{0,30}\b(?:wrists?"
    r"|forearms?|arms?|thighs?)\b"
    r"|\b(?:wrists?|forearms?|arms?|thighs?)\b[^.;]{0,30}\bstitches\b"
    r"|\b(?:mi|un|otro|el|al|del|tras el|después del) intento\b(?! (?:de (?!quitar|matar|enero|febrero|marzo|abril|mayo|junio|julio"
    r"|agosto|se[pt]+iembre|octubre|noviembre|diciembre|\d)|con|por)\b)|\blavado (?:de estómago|gástrico)\b"
    r"|\b(?:me tomé|se tomó|tomé|tragué|me tragué) (?:\w+ ){0,3}(?:pastillas|píldoras|frasco)\b(?! (?:para|cada)\b)"
    r"|\bcasi no la cuento\b|\bcasi me muero\b"
    r"|\btr(?:ied|ying) (?:to )?end(?:ing)? things\b|\bpost[- ]attempt\b|\bhung (?:my|her|him)self\b|\bjump(?:ed|ing) (?:off"
    r"|from|out)\b|\btried to OD\b"
    r"|\b(?:took|taken|taking|swallow\w*|downed) (?:\w+ )?(?:[1-9]\d{1,2}|twenty|thirty|forty|fifty|sixty"
    r"|a hundred) (?:\w+ )?(?:pills|tablets|capsules)\b"
    r"(?! (?:a|per|each|every) (?:day|week|month))|\b(?:incident|night|day|episode) with (?:the )?pills\b|\b(?:found|was"
    r"|were) (?:\w+ )?un(?:conscious|responsive)\b"
    r"|\b(?:on life support|intubated|resuscitated|airlifted)\b|\bwel(?:lness|fare) checks?\b|\bme encontró\b|\btomé \d{2,3} pastillas\b"
)
_UNIT = (
    r"(?:hospital|psych|ICU|I\.C\.U\.|intensive care|(?:psych\w* |mental |locked |behavioral(?: health)? )(?:ward|unit|floor"
    r"|hospital)|ward|crisis (?:unit|center))"
)
_AT_WORK = (
    r"(?<!work )(?<!works )(?<!worked )(?<!working )(?<!job )"
    r"(?<!given )(?<!done )(?<!offered )(?<!only )(?<!shifts )(?<!billing )(?<!ECT )(?<!TMS )"
)
_STAY = (
    r"\bhospitali[sz](?:ed|ations?|ing)\b|\bhospital (?:stays?|admissions?|cycles?|visits?|bed)\b|\bpsych\w* (?:ward|unit|hospital"
    r"|floor|holds?|stays?|admissions?|facility)\b"
    r"|\badmitted\b(?! (?:that|to my|to him|to her|it)\b)|\breadmi\w+\b|(?<!only )(?<!an )\binpatient\b(?! only)"
    rf"|{_AT_WORK}\b(?:in|into|inside|to|out of|leave|left|leaving|from|since|after) (?:the |a |an )?{_UNIT}\b(?! (?:that|which|where|near"
    r"|job|billing|desk|building|system|network|for (?:ECT|TMS|work)))"
    r"|\b(?:in|to|at|from) (?:the |an? )?(?:E\.?R\b|emergency (?:room|department))|\bER visits?\b|\bemergency (?:room"
    r"|department) visits?\b"
    r"|\bdischarged?\b(?! papers? is\b)|\bon (?:a|an) (?:\w+ )?hold\b|\b(?:5150|5250|72[- ]hour|psych\w*|mental health"
    r"|involuntary) ?hold\b|\b51-?50\w*\b|\bBaker[- ]?Act\w*"
    r"|\b(?:was|were|got|been|be|getting|being|had me|had him|had her|involuntarily) (?:involuntarily )?committed\b(?! to\b(?! (?:a"
    r"|the|an)\b (?!treatment|plan|program|therapy)))"
    r"|\binvoluntar(?:y|ily)\b(?! (?:movements?|muscle|twitch\w*|shaking|jerk\w*|tremor\w*|tics?))|\bsectioned\b|\bcrisis (?:unit"
    r"|center|stabili[sz]ation)\b|\bsafety plan\w*"
    r"|\b(?:hospitalizad[oa]|internad[oa]|internamiento)\b|\ben (?:el|un) hospital\b|\bsala de (?:emergencias?|urgencias)\b"
    r"|\bdieron de alta\b|\bpsiquiátrico\b(?=\W*$)"
    r"|\b(?:checked|signed) (?:my|him|her)self in(?:to)?\b|\bcommitted by\b|\bhosp\.|\bhospital in (?:Jan|Feb|Mar|Apr|May|Jun"
    r"|Jul|Aug|Sep|Oct|Nov|Dec|20)"
    r"|\bresidential (?:for|treatment|program|stay|care)\b|\blocked up\b|\bcourt[- ]ordered\b|\bambulance\b|\bEMTs?\b"
    r"|\bpolice (?:took|brought)\b"
    r"|\bme (?:internaron|ingresaron)\b"
)
_SUBSTANCE = (
    r"\balcohol\w*|\b(?:drinks?|drinking|drank|drunk)\b(?! (?:\w+ )?(?:water|coffee|tea|fluids?|milk|juice|soda"
    r"|enough))(?<!energy drinks)(?<!energy drink)"
    r"|\b(?:beers?|wine|vodka|whiske?y|liquor|booze|tequila|rum|cocktails?|sober|sobriety|hungover|hangovers?|AA|detox\w*)\b"
    r"|(?<!cardiac )(?<!physical )\brehab\b"
    r"|\b(?:cannabis|marijuana|THC|CBD|edibles?|cocaine|heroin|meth|psilocybin|LSD|MDMA|ecstasy|fentanyl|kratom|stoned)\b|\b(?:street"
    r"|illegal|recreational) drugs?\b"
    r"|\b(?:smok\w+|vap\w+|some|use|used|using|of) (?:some |the )?(?:pot|weed|drugs)\b|\bweed\b|\b(?:substance|drug) (?:use|abuse"
    r"|misuse)\b|\b(?:addict\w*)\b"
    r"|\b(?:cervezas?|copas? de vino|tragos?|borrach\w+|bebo|bebía|bebiendo|marihuana|cocaína|drogas)\b"
    r"|\b(?:DUI|DWI|six[- ]packs?|nightcaps?|hungover|microdos\w+|mushrooms)\b|\bblack(?:ed|ing)? out\b"
    r"|\bglass(?:es)? of (?!water|milk|juice)"
    r"|\bin recovery\b(?! (?:room|from|after|area))"
)
_OF = {
    matter: re.compile(told, re.IGNORECASE) for matter, told in ((Matter.ACT, _ACT), (Matter.STAY, _STAY), (Matter.SUBSTANCE, _SUBSTANCE))
}
_NONE = re.compile(
    r"\b(?:no|never|nor|without|avoid\w*|not (?:been|had|have|yet|in)|would (?:mean|need|require|have)|needs?|requires?|means"
    r"|(?:offers?|gives?|does|do) it)\b"
    r"(?:(?!\b(?:and|but|when|after|since|because|until|so|while|I|she|he)\b)[^.;,])*\Z",
    re.IGNORECASE,
)
"""What comes before a stay that nobody had: one that was denied, or that a treatment would need."""
_GOES_ON = re.compile(
    r"\W*(?:(?:he|she|they|it|that|this|then|afterwards?|there|we|since then|after that|from there|luckily|thankfully)\b"
    rf"|I (?:was|woke|spent|stayed|got out|came home|could have|nearly|almost|had to|survived|am lucky|lived)\b"
    rf"|my {_KIN} (?:found|called|came|stayed|took|drove|has|had|hid|hides|keeps?|locks?|locked|was|says?|said)\b)",
    re.IGNORECASE,
)
"""A sentence that goes on telling what the one before it told."""
_BESIDE = re.compile(r"\s*\([^()]*\)")
_COMMA = re.compile(r"(\s*,\s*(?:and\s+|but\s+)?|\s+[\u2013\u2014-]+\s+)")
_HANGS = re.compile(
    r"\W*(?:on|at|in|since|after|when|while|for|except|with|apart|besides|some|most|every|last|before|because|if|once|during|as|then|by|until|and|but)\b",
    re.IGNORECASE,
)
"""What is no sentence without the one it leans on."""
_PERSON = re.compile(r"\b(?:I|me|myself|she|he|they|her|him)\b", re.IGNORECASE)
_OF_A_LIST = re.compile(r"[a-z-]{5,} (?:\w+ )?\d", re.IGNORECASE)
"""A medicine of a list goes on behind what is left out of it."""
_LEAST = 2


# Each is asked of every answer with every key, and changes with one.
@lru_cache(maxsize=512)
def matters_in(text: str, wanted: Matters) -> Matters:
    """Which of these a text tells of; a stay that never was is none."""
    return frozenset(matter for matter in wanted if any(_stands(matter, text, found) for found in _OF[matter].finditer(text)))


def tells_of_stay(text: str) -> bool:
    """Whether stays in a hospital were told, and not that there was none."""
    return bool(matters_in(text, frozenset({Matter.STAY})))


@lru_cache(maxsize=512)
def without_matters(text: str, wanted: Matters) -> str:
    """The text without the sentences, or the ends, lines and brackets of one, that tell of these; and without what goes on from there."""
    return "\n".join(filter(None, (_told(line, wanted) for line in text.split("\n"))))


def _stands(matter: Matter, text: str, found: re.Match[str]) -> bool:
    return matter is not Matter.STAY or not _NONE.search(text[: found.start()])


def _told(line: str, wanted: Matters) -> str:
    kept: list[str] = []
    telling = False
    for sentence in sentences(line):
        if telling and _GOES_ON.match(sentence):
            continue
        left = _left_of(sentence, wanted)
        telling = left != sentence and Matter.SUBSTANCE not in matters_in(sentence, wanted)
        kept.append(left)
    return " ".join(filter(None, kept))


def _left_of(sentence: str, wanted: Matters) -> str:
    if not matters_in(sentence, wanted):
        return sentence
    bare = _BESIDE.sub(lambda found: "" if matters_in(found[0], wanted) else found[0], sentence)
    parts = [_head(part, wanted) for part in re.split(r"\s*;\s*", bare)]
    left = "; ".join(filter(None, parts))
    ends = sentence[-1:] if left and sentence.endswith((".", "!")) and not left.endswith((".", "!")) else ""
    return left + ends


def _head(part: str, wanted: Matters) -> str:
    """What of a stretch stands before what tells of these, and the medicines listed behind it."""
    named = matters_in(part, wanted)
    if not named:
        return part
    first, *rest = _COMMA.split(part)
    kept, lost = (first, False) if not matters_in(first, wanted) else ("", True)
    for joint, one in zip(rest[::2], rest[1::2], strict=True):
        lost = lost or bool(matters_in(one, wanted))
        if not lost:
            kept += joint + one
        elif kept and not matters_in(one, wanted) and _OF_A_LIST.match(one):
            kept += ", " + one
    whole = len(kept.split()) >= _LEAST and not _HANGS.match(kept) and not matters_in(kept, wanted)
    return kept.strip(" ,") if whole and not (Matter.ACT in named and _PERSON.search(kept)) else ""
