"""What a notice says of the network, beside the calls and the clinics that were told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.answers import Record
from appealwright.notice.reasons.given_elsewhere import given_elsewhere
from appealwright.notice.reasons.network_test import NetworkTest, network_test
from appealwright.whole import whole_text
from appealwright.writer.nearest import none_found, states_a_clinic
from appealwright.writer.once import Once
from appealwright.writer.over_a_name import told_whole
from appealwright.writer.prose import stopless
from appealwright.writer.starting import Starting

__all__ = ["Networked"]

_OUTSIDE_NETWORK = re.compile(r"\bout[- ]of[- ]network\b|\bnon-?participating\b", re.IGNORECASE)
_OF_THE_PLAN = re.compile(
    r"\b(?:member|customer|patient) (?:services?|care|line|advocate)\b|\b(?:the|your|my|our) (?:plan|insurer)\b"
    r"|\b(?:plan|insurer|insurance)(?:['\u2019]s)? (?:1?-?800 )?(?:number|line|phone)\b|\bnumber on (?:the|my|your) card\b",
    re.IGNORECASE,
)
_DISTANCE = "network.distance"
_OF_CONTRACTS = re.compile(r"\bnetwork\b|\bcontract\w*|\bparticipat\w*|\b(?:take|accept)s?\b|\b(?:plan|insurance|insurer)\b", re.IGNORECASE)
_WORDY = 3
"""So many words are no sentence."""
_REFERRAL = re.compile(r"\breferrals?\b", re.IGNORECASE)


@dataclass(slots=True)
class Networked(Starting):
    """The same case, beside the network of the plan."""

    def calls(self, *, to_plan: bool) -> tuple[Record, ...]:
        """The calls on the network that name whom they reached: those to the plan itself, or the others."""
        called = (call for call in self.case.records("network.calls") if call.text("provider"))
        return tuple(call for call in called if self._is_of_plan(call.text("provider")) is to_plan)

    @property
    def calls_to_whom_it_names(self) -> tuple[Record, ...]:
        """The calls that reached a clinic which a reason on the network names as one that gives the care, and what came of each."""
        reasons = (one.text("quote") for one in self.case.records("denial.reasons") if one.text("ground") == "ground.out-of-network")
        quoted = " ".join(" ".join(reasons).casefold().split())
        others = (call for call in self.calls(to_plan=False) if call.text("result") and not self.is_to_requested_clinic(call))
        return tuple(call for call in others if call.text("provider").casefold() in quoted)

    def is_to_requested_clinic(self, call: Record) -> bool:
        """Whether a call reached the clinic of the request itself, whose contract is in question, and no other one of the network."""
        asked, reached = (" ".join(name.casefold().split()) for name in (self.case.text("treatment.clinic"), call.text("provider")))
        return bool(asked and reached) and (asked in reached or reached in asked)

    def speaks_of_network(self, call: Record) -> bool:
        """Whether what was said in a call is of a network or a contract."""
        return bool(_OF_CONTRACTS.search(call.text("result")))

    @Once
    def network_test(self) -> tuple[str, NetworkTest] | None:
        """The plan's own test for a clinic outside its network, behind the answer in which it stands: a reason, the notice, or a page."""
        quotes = [one.text("quote") for one in self.case.records("denial.reasons") if one.text("ground") == "ground.out-of-network"]
        pages = [one.text("words") for one in self.case.records("plan.passages")]
        told = [("denial.reasons", one) for one in quotes]
        told += [("denial.text", self.case.text("denial.text"))] if quotes else []
        told += [("plan.passages", one) for one in pages]
        return next(((name, test) for name, words in told if (test := network_test(words))), None)

    def _is_of_plan(self, name: str) -> bool:
        insurer = self.case.text("denial.insurer").casefold().removesuffix(".")
        begins = len(name.split()) > 1 and insurer.startswith(f"{name.casefold()} ")
        return begins or bool(_OF_THE_PLAN.search(name)) or (bool(insurer) and name.casefold().startswith(insurer))

    @staticmethod
    def given_elsewhere(quote: str) -> str:
        """The words by which a reason says that another place can give the treatment; empty where it says no such thing."""
        return given_elsewhere(quote)

    @property
    def none_in_network(self) -> Markup:
        """What was told of the nearest clinic of the network where that is a sentence, such as that none was found, and no place."""
        none = none_found(self.case.text(_DISTANCE))
        return told_whole(self.case, _DISTANCE, stopless(none)) if len(none.split()) > _WORDY else Markup("")

    @property
    def names_network_clinic(self) -> bool:
        """Whether it is a place, or the word for none, by the whole answer."""
        told = self.case.text(_DISTANCE)
        return bool(told) and (none_found(told) == told or states_a_clinic(whole_text(self.case, _DISTANCE), told))

    def misses_referral(self, ground: str) -> bool:
        """Whether the notice rests this ground on a referral that is missing."""
        reasons = self.case.records("denial.reasons")
        return any(one.text("ground") == f"ground.{ground}" and _REFERRAL.search(one.text("quote")) for one in reasons)

    @property
    def names_outside_network(self) -> bool:
        """Whether the notice speaks of care outside the network."""
        return bool(_OUTSIDE_NETWORK.search(self.case.text("denial.text")))
