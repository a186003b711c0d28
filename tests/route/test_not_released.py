"""No release is told as done that is only wished, waited for, talked about, or that frees nobody."""

import pytest

from dragoman.route import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


@pytest.mark.parametrize(
    "text",
    [
        "The release of Ana Lim was the main topic of the talks.",
        "The release of Ana Lim remains a distant prospect.",
        "The release of Ana Lim remains elusive.",
        "The release of Ana Lim was held up by paperwork.",
        "The release of Ana Lim was raised in the talks.",
        "The release of Ana Lim was linked to a loan.",
        "The release of Ana Lim failed to materialise.",
        "The release of Ana Lim tops the agenda.",
        "The release of the sailors had been agreed in Muscat, the minister said.",
        "Iran agreed the release of the sailors.",
        "A prisoner exchange was agreed in Geneva.",
        "Two of the hostages were handed over dead, the Red Cross confirmed.",
        "Ana Lim was let out for one day to attend her father's funeral.",
        "Ana Lim was freed on furlough.",
        "Ana Lim was temporarily released on Friday.",
        "Despite reports that she had been freed, Ana Lim is in prison.",
        "Contrary to reports that Ana Lim had been freed, she is in prison.",
        '"Ana Lim was freed on paper only," her lawyer said.',
        "Ana Lim left prison for a court hearing on Monday.",
        "Ana Lim left jail to attend her trial.",
        "Ana Lim left prison under guard.",
        "Ana Lim was let out of prison for surgery.",
        "Ana Lim came out of prison to testify.",
        "The company released Ana Lim's new album.",
        "The release of 40 prisoners is a priority for the family.",
        "The release of 40 prisoners is one of their demands.",
        "The release of 40 prisoners is under discussion in Doha.",
        "The release of 40 prisoners is to be discussed in Doha.",
        "The mediator's efforts led to nothing, and the release of Ana Lim fell through.",
        "The release of Ana Lim came to nothing.",
        "The release of Ana Lim, announced for Monday, did not take place.",
        "The court ruled on Ana Lim's release on Friday.",
        "The court will rule on Ana Lim's release on Friday.",
        "Ana Lim's release hinges on a signature from the minister.",
        "Ana Lim was about to be freed when prosecutors brought a new charge.",
        "Ana Lim was to have been released on Monday, but guards kept her inside.",
        "Ana Lim was freed of all her duties at the university.",
        "Ana Lim was freed from her handcuffs.",
        "Ana Lim was released into the custody of the secret police.",
        "Rumours of Ana Lim's release spread through the capital on Monday.",
        "The ministry described reports of Ana Lim's release as premature.",
        "Her lawyer had hoped for the release of Ana Lim before Easter.",
        "Washington has promised aid for the return of refugees from Mexico.",
    ],
)
def test_no_release_is_done(coder: Coder, text: str) -> None:
    done = [
        claim
        for claim in coder.code(text, published="2025-03-14").claims
        if claim.mode == "release" and claim.status == "asserted" and not (claim.future or claim.negation)
    ]
    assert done == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The release of 40 prisoners on Friday was a victory for the family.", "release"),
        ("Ana Lim was freed from prison on Friday.", "freed"),
        ("Ana Lim was released on bail on Friday.", "released"),
        ("The release of Ana Lim by the junta surprised her family.", "release"),
    ],
)
def test_a_release_that_is_done(coder: Coder, text: str, trigger: str) -> None:
    claims = coder.code(text, published="2025-03-14").claims
    found = [claim for claim in claims if (claim.event_type, claim.mode) == ("RETREAT", "release")]
    assert [(claim.trigger.text, claim.status) for claim in found] == [(trigger, "asserted")]
