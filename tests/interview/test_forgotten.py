"""Somebody else's file is opened, or the next session begun: nothing that was kept of the words before is left in memory."""

from __future__ import annotations

import functools
import gc
import importlib
import json
import pkgutil

import appealwright
from appealwright.answers import Known
from appealwright.document import Run
from appealwright.interview import forgotten
from appealwright.interview.form_shown import Answered
from tests.interview.room import Room

HOLD_NOTHING_OF_A_PERSON = {
    "_given",  # ids of blocks and names of answers in a template's tags
    "_cell_properties",  # widths
    "_left_out_of",  # the names of answers, and who writes
    "names_of_drugs",  # the names of medicines in the rows
    "_words_of_drugs",  # the same, word by word
    "_names",  # the names of medicines in the rows
    "_terms",  # the words of diagnoses in the rows
    "_spellings",  # the names of medicines in the rows, as they are written
    "_name",  # the same, as one expression
    "_known_words",  # the words of the vocabulary
    "federal_holidays",  # a row
    "signals",  # rows
    "vocabulary",  # rows
    "our_weights",  # the weights that ship with the package
}
CANARY = "Zq7canary"


def test_every_reading_that_is_kept_is_let_go_of() -> None:
    kept = set()
    for found in pkgutil.walk_packages(appealwright.__path__, "appealwright."):
        if found.name != "appealwright.__main__":
            module = importlib.import_module(found.name)
            kept |= {
                name
                for name, one in vars(module).items()
                # What is kept without a bound takes no words of a person: files of the package, by their names.
                if isinstance(one, functools._lru_cache_wrapper) and one.cache_parameters()["maxsize"] and one.__module__ == found.name
            }
    assert kept - HOLD_NOTHING_OF_A_PERSON == {one.__name__ for one in forgotten._KEPT}


def test_nothing_is_kept_of_the_person_before_when_a_file_is_opened() -> None:
    room = Room().type(denial__insurer=CANARY)
    for document in ("claim-file-request", "internal-appeal"):
        room.act("document", document)
        assert CANARY in room.text("letter")
    room.act("restore", json.dumps({"case_version": 1, "denial": {"insurer": "Plains Insurance"}}))
    gc.collect()
    assert [one for one in gc.get_objects() if isinstance(one, Run | Answered | Known) and CANARY in str(one)] == []
