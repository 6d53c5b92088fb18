"""What a sentence of an own account may tell of that no letter prints by accident."""

from __future__ import annotations

from enum import Enum

__all__ = ["Matter"]


class Matter(Enum):
    """What such a sentence tells of; the values name the words of it."""

    ACT = "act"
    ENDED = "ended"
    """An act, told as the reason why a medicine ended."""
    STAY = "stay"
    SUBSTANCE = "substance"
    OWN_SUBSTANCE = "own_substance"
    RELAPSE = "relapse"
    LIFE = "life"
    HURT = "hurt"
    """Violence at home: one of a life, of which the person's own page names who helps."""
    AMOUNT = "amount"
    PAID = "paid"
    """A sum, in words on what the plan said of approval: its own threshold, "none needed under $500", is no money of the person's."""
    MEANS = "means"
    """Being without money, where it is no reason: of work and home, and of a plan of care."""
    LOSS = "loss"
    """What drinking cost somebody, and the meetings against it, also in the answer to a reason that names alcohol."""
    PREGNANCY = "pregnancy"
    HER_PREGNANCY = "her_pregnancy"
    """The same of her for whom somebody acts."""
    SEDATIVE = "sedative"
    RECOVERY = "recovery"
    """A medicine among those taken now whose name alone tells of addiction."""
    RECOVERY_TOLD = "recovery_told"
    """The same in another answer."""
    PREVENTION = "prevention"
    """A medicine taken now whose name tells of HIV or of sex."""
    PREVENTION_TOLD = "prevention_told"
    OTHERS = "others"
    OF_HIS_OWN = "of_his_own"
    """The same where somebody acts for the patient: whom that one calls "my husband" may be the patient."""
    CARER = "carer"
    HARM = "harm"
    NAME = "name"
    NAME_OF_HIS_OWN = "name_of_his_own"
    PLEA = "plea"
    """What somebody asked not to say, whoever writes: its whole sentence, and the one that it points to."""
    PLEA_BY_PLAN = "plea_by_plan"
    """The same where the plan is the subject of what is told: "dont even mention her letter" asks nothing of us."""
    SHORTHAND = "shorthand"
    """A clinic's short words for what is held of a patient."""
