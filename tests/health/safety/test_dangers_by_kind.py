"""What of a danger is told, denied, or told of somebody else, in sentences written before any was tried: a plain denial alarms nobody, and
one that touches something else does.

Reading 31, 1: "I don't have an aneurysm" stopped the packet.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.contraindicated import contraindication_in, stroke_in
from appealwright.history.of_another import told_of_oneself
from appealwright.untold.dangers import dangers_told
from tests.health.packets import packet

TOLD = (
    "I had a seizure last spring while mowing the yard",
    "they found a small aneurysm in my head when i got the MRI in 2021",
    "I had a stroke two years ago and my left hand is still weak",
    "had two seizures on wellbutrin so they took me off it",
    "I make myself throw up after dinner most nights",
    "ive been throwing up on purpose since college",
    "I am bulimic and nobody at the clinic asked",
    "I hear a man's voice calling my name when the house is quiet",
    "sometimes i see shadow people in the hallway",
    "there was blood in my pee after the fourth infusion",
    "it burns when I pee and I have to go every 20 minutes since the ketamine",
    "I have a brain bleed from a fall in March that is healing",
    "I am 14 weeks pregnant",
    "I take methadone every morning at the clinic",
    "my heart stopped during surgery in 2019 and I have a pacemaker",
    "I have a history of psychosis, I was put on Zyprexa for it",
    "I was diagnosed schizoaffective in my twenties",
    "My blood pressure runs 190 over 110 even on two pills",
    "I get lost driving home from work now and left the stove on twice",
    "it took three nurses to hold me down during the last infusion",
    "the doctor says I have an arteriovenous malformation",
    "AVM in the right temporal lobe, found by accident",
    "hx of hemorrhagic stroke 2018",
    "patient has epilepsy, controlled with keppra",
    "I had a heart attack in february and got two stents",
    "I passed out and my arm was jerking, the ER said it was a seizure",
    "my potassium was low again because of the vomiting i do",
    "I believe the neighbors are putting cameras in my walls",
    "He was hearing voices telling him not to eat",
    "my aortic aneurysm is 4.2 cm and they check it every year",
    "I have afib and take eliquis",
    "I starve myself for days then binge",
    "they had to strap me to the chair because I was fighting",
    "I never told them about the seizures",
    "I don't know why nobody asked about my aneurysm",
    "The seizures have not stopped",
    "It was not a panic attack, it was a seizure",
    "not only did i have a stroke, i fell and broke my hip after",
    "I take suboxone 8 mg, can't stop it",
    "I've been paranoid ever since the third dose",
)
DENIED = (
    "I don't have an aneurysm",
    "no history of stroke, MRI clean",
    "I never had a seizure",
    "No aneurysm, no AVM, no brain bleed",
    "I have never had a stroke or a heart attack",
    "my MRI showed no aneurysm",
    "The MRI ruled out an aneurysm",
    "I do not have high blood pressure",
    "no seizures ever",
    "I am not pregnant",
    "I've never been psychotic",
    "no history of psychosis or mania",
    "I have no heart disease",
    "i dont have any heart problems or seizures",
    "never had hallucinations",
    "I don't hear voices",
    "no blood in urine, no bladder pain",
    "Denies AVH, no psychosis",
    "pt denies hx of aneurysm, AVM or intracerebral hemorrhage",
    "I am not bulimic and never was",
    "no eating disorder",
    "I don't take any opioids",
    "not on methadone or suboxone",
    "The CT scan was negative for aneurysm or bleed",
    "I was checked for an aneurysm and there is none",
    "The cardiologist says I don't have any arrhythmia",
    "My EKG was normal and I have no heart condition",
    "I haven't had any strokes",
    "There is no aneurysm according to the scan",
    "nothing like a seizure or stroke has ever happened to me",
    "didn't have any seizures on it",
    "No known aneurysms, vascular malformations or history of intracranial bleeding",
    "I have not had blood in my urine at any time",
    "my blood pressure is normal, never been high",
    "I'm not schizophrenic and have never heard voices",
    "aneurysm: no. stroke: no. seizures: no.",
    "I dont have none of that, no strokes no seizures no nothing",
    "The neurologist cleared me, there's no sign of a stroke",
    "neither stroke nor aneurysm",
    "without any history of seizures, stroke or heart failure",
)
OF_OTHERS = (
    "my mother had a stroke",
    "My mom had a brain aneurysm that burst in 2015",
    "my dad died of a heart attack at 52",
    "my sister has epilepsy",
    "my brother is schizophrenic",
    "my uncle had a stroke and never walked again",
    "My grandmother had seizures",
    "my husband has afib and a pacemaker",
    "my wife is pregnant",
    "my daughter is 12 weeks pregnant",
    "my son has seizures so I can't drive far from home",
    "my roommate is bulimic",
    "my cousin is on methadone",
    "my neighbor had a stroke and I used to look after her",
    "Family history of stroke on my father's side",
    "family hx of aneurysm (aunt)",
    "My father has dementia and left the stove on",
    "my best friend's mom had an aneurysm",
    "my ex makes himself throw up",
    "The lady next to me at the clinic had a seizure",
    "someone in the waiting room had a stroke",
    "my grandson has a seizure disorder",
    "my partner hears voices",
    "my mother's stroke is why I moved home",
    "I take care of my mother who had a stroke",
    "I take care of my dad after his heart attack",
    "My mother-in-law has heart failure and lives with us",
    "My aunt has bipolar and psychosis",
    "my dog has seizures",
    "I work with kids who have epilepsy",
    "I am a nurse on the stroke unit",
    "I work in a methadone clinic",
    "I train stroke patients to walk",
    "my father and his brother both had heart attacks",
    "my child's seizures mean I can't be away overnight",
    "Mom has high blood pressure",
    "my late husband had psychosis",
    "my mama had the blood in her urine from cancer",
    "my boyfriend takes suboxone",
)
DENIES_SOMETHING_ELSE = (
    "I don't have a doctor for my aneurysm",
    "I don't have help for the seizures",
    "They didn't find out about the aneurysm until 2020",
    "I haven't had a scan of my aneurysm since May",
    "I didn't have surgery for the aneurysm",
    "I don't have money for aneurysm surgery",
    "My brother drove me the day I had a stroke",
    "my mom was there for my stroke",
    "My husband takes me to get my aneurysm checked",
    "someone saw me have a seizure",
    "my sister has power of attorney since my stroke",
    "My wife has to watch me because I have seizures",
    "My mother has said I had a seizure in my sleep",
    "My daughter is my caregiver after the stroke",
    "My husband is scared of another seizure",
    "The doctor isn't worried about the aneurysm",
    "The aneurysm isn't growing",
    "my son has seen me have seizures",
    "No seizures since January",
    "I haven't had a seizure in six months",
    "I don't hear voices anymore",
    "I have not had a stroke in ten years",
    "I am no longer bulimic",
    "He doesn't drink but has seizures",
    "never diagnosed but I think I had a seizure",
    "The kids have seen my seizures",
    "A nurse has told me I had a stroke",
    "My students have no idea I have epilepsy",
    "stroke patients like me",
    "I was in the stroke unit for a week",
    "they had ruled out ECT for an aneurysm",
    "Aneurysm? No idea, they saw something",
    "aneurysm: none treated yet",
    "there was an aneurysm and there is none left after clipping",
    "I don't have a clip on the aneurysm",
    "My friend has driven me since the stroke",
    "my husband had found me having a seizure",
    "my daughter has had to help me since the stroke",
    "I haven't got over the stroke",
    "didn't have ECT, aneurysm",
    "didn't have TMS or ECT because aneurysm",
    "It wasn't a stroke, aneurysm",
    "I won't take the oxycodone with wine",
    "I haven't started, brain bleed last year",
    "my wife has noticed seizures at night",
    "my girlfriend has seen a seizure of mine",
    "my boss is aware of the stroke",
    "my sister took me to the ER with a stroke",
    "my mom has photos of the seizure",
    "I can't sleep from hearing voices",
    "I don't have a job since having a stroke",
    "My husband is a nurse and says it was a seizure",
    "my dad has my seizures on video",
    "my cousin and I both have epilepsy",
    "people have watched me have a seizure at work",
    "the other patients have seen my seizure",
    "I have not been treated for psychosis",
    "no medicine stopped the seizures",
    "never got better from psychosis",
    "no one believes my seizures",
)


def warned(typed: str, facts: Facts) -> bool:
    own = told_of_oneself(typed)
    return bool(dangers_told(own) or contraindication_in(own, facts) or stroke_in(own, facts))


@pytest.mark.parametrize("typed", [*TOLD, *DENIES_SOMETHING_ELSE])
def test_a_danger_that_is_told_is_warned_of_whatever_is_denied_beside_it(typed: str, facts: Facts) -> None:
    assert warned(typed, facts)


@pytest.mark.parametrize("typed", [*DENIED, *OF_OTHERS])
def test_a_plain_denial_and_the_illness_of_another_alarm_nobody(typed: str, facts: Facts) -> None:
    assert not warned(typed, facts)


@pytest.mark.parametrize("typed", ["I don't have an aneurysm.", "No history of stroke, MRI clean.", "The MRI ruled out an aneurysm."])
def test_a_packet_goes_out_behind_a_plain_denial(typed: str, facts: Facts) -> None:
    told = {"treatment": {"function": f"I missed 19 days of work since June. {typed}"}, "sender": {"role": "patient"}}
    page = packet(facts, "ca-dmhc-insured-experimental", told)["next-steps"]
    assert "send nothing yet" not in page
    assert "seem to tell of" not in page
