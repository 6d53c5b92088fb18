"""One sentence at a time: the ground it gives, or that it gives none. The reader has not learned from any of these."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from appealwright.denial.weights.weighing import NONE, our_weights
from scripts.learn import examples

GROUPS = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["ground"])
def test_a_sentence_speaks_most_for_its_ground(group: dict[str, list[str]]) -> None:
    weights = our_weights()
    likeliest = {}
    for sentence in group["sentences"]:
        share = weights.weigh(sentence).share
        likeliest[sentence] = max(share, key=lambda ground: share[ground])
    assert likeliest == dict.fromkeys(group["sentences"], group["ground"])


def test_no_sentence_here_was_learned() -> None:
    learned = {example.sentence for example in examples()}
    assert not learned & {sentence for group in GROUPS for sentence in group["sentences"]}


def test_a_sentence_speaks_for_its_ground_through_a_scanners_letters() -> None:
    share = our_weights().weigh("Tbis tbcrapy is exper- imcntal and bas not bccn provcn cffective.").share
    assert max(share, key=lambda ground: share[ground]) == "experimental"


def test_what_spoke_for_a_ground_is_named() -> None:
    weighed = our_weights().weigh("The clinic is not in our network.")
    assert "network" in weighed.by_ground["out-of-network"]
    assert weighed.share["out-of-network"] > weighed.share[NONE]
