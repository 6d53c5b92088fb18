"""What was written in this run: two stories of one case on one day read the same words, and the second need not have them written again.

Words only, of the latest cases alone: packets hold a case's every part.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from appealwright.packet import Packet
from tests.health.papers import Papers

CASES = 1_000
"""How many cases are kept: some 20 MB of words."""


@dataclass
class _Case:
    names: tuple[str, ...]
    words: dict[str, str] = field(default_factory=dict)


_KEPT: OrderedDict[Hashable, _Case] = OrderedDict()


def on_shelf(told: Hashable, made: Callable[[], Packet], words_of: Callable[[Packet, str], str]) -> Papers:
    """The papers of the packet that `made` makes: made only where what `told` names was not, or for a paper that nobody looked at yet.

    `told` is all that the words hang on.
    """
    packets: list[Packet] = []

    def packet() -> Packet:
        if not packets:
            packets.append(made())
        return packets[0]

    case = _KEPT.get(told) or _Case(tuple(kind.name for kind in packet().kinds))
    _KEPT[told] = case
    _KEPT.move_to_end(told)
    if len(_KEPT) > CASES:
        _KEPT.popitem(last=False)

    def words(name: str) -> str:
        if name not in case.words:
            case.words[name] = words_of(packet(), name)
        return case.words[name]

    return Papers(case.names, words)
