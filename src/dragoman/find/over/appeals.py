"""What one party says another must do, where that is no act by itself: "said Chad must change course"."""

from dragoman.find.acts import Act
from dragoman.find.over.bending import Bender
from dragoman.find.reading import Reading


class Appeals:
    def __init__(self, bender: Bender) -> None:
        self.governors = bender.governors
        self.around = bender.around
        self.parties = bender.parties

    def added(self, reading: Reading, acts: dict[int, Act]) -> dict[int, Act]:
        """Adds what one party says another must do, where what is to be done is no act by itself:
        "the minister said that Chad must change course"."""
        parsed = reading.parsed
        for token, role in enumerate(parsed.roles):
            if role != "auxiliary" or parsed.pos[token] != "AUX":
                continue
            verb = parsed.heads[token]
            if verb in acts or parsed.roles[verb] != "complement_clause":
                continue
            above = acts.get(parsed.heads[verb])
            if above is not None and above.event_type == "REQUEST":
                continue  # "proposed that Chad should": asked already
            modal = self.governors.modal(parsed, verb)
            if modal is None or modal.class_name != "obligation":
                continue
            asked = reading.arguments(verb).subject
            speakers = self.around.speaker(reading, verb)
            if asked in acts:  # "the harassment of writers must stop": asks who harasses
                recipients = acts[asked].actors
            else:
                recipients = () if asked is None else tuple(self.parties.parties(reading, asked))
            recipients = tuple(one for one in recipients if one not in speakers)
            if speakers and recipients and parsed.pos[recipients[0]] != "PRON":
                acts[verb] = Act(
                    token=verb,
                    event_type="REQUEST",
                    mode="change",
                    actors=speakers,
                    recipients=recipients,
                    contexts=(),
                    rule=modal.rule,
                    appeal=True,
                )
        return acts
