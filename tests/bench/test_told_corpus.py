"""The gold of the happenings told differently fits their reports."""

from bench.record.told_corpus import happenings


def test_mentions_stand_in_their_reports_with_their_triggers():
    for happening in happenings():
        for event in happening.events.values():
            for mention in event["mentions"]:
                assert mention["words"] in happening.reports[mention["report"]].text
                assert mention["trigger"] in mention["words"]


def test_origins_and_discrepancies_name_events_and_reports_that_are_there():
    for happening in happenings():
        for row in happening.origins:
            assert row["event"] in happening.events
            assert len(row["groups"]) == len(row["from"]) == row["independent"]
            assert {one for group in row["groups"] for one in group} <= happening.reports.keys()
        for row in happening.discrepancies:
            assert row["event"] in happening.events
