"""The gold of the happenings told differently fits their reports."""

import pytest
from bench.record.told_corpus import FOLDERS, happenings


@pytest.mark.parametrize("folder", FOLDERS)
def test_mentions_stand_in_their_reports_with_their_triggers(folder):
    for happening in happenings(folder):
        for event in happening.events.values():
            for mention in event["mentions"]:
                assert mention["words"] in happening.reports[mention["report"]].text
                assert mention["trigger"] in mention["words"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_origins_and_discrepancies_name_events_and_reports_that_are_there(folder):
    for happening in happenings(folder):
        for row in happening.origins:
            assert row["event"] in happening.events
            assert len(row["groups"]) == len(row["from"]) == row["independent"]
            assert {one for group in row["groups"] for one in group} <= happening.reports.keys()
        for row in happening.discrepancies:
            assert row["event"] in happening.events


@pytest.mark.parametrize("folder", FOLDERS)
def test_accounts_and_sums_quote_their_reports(folder):
    for happening in happenings(folder):
        for row in happening.discrepancies:
            for account in row["accounts"]:
                texts = [happening.reports[report].text for report in account["reports"]]
                assert any(account["words"] in text for text in texts)
        for row in happening.sums:
            assert row["words_total"] in happening.reports[row["report"]].text
            assert row["words_list"] in happening.reports[row["report"]].text
