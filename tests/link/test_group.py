"""Claims into events: the strongest link first, nothing across what is held apart."""

import random
from itertools import combinations, permutations

from dragoman.link.group import groups
from dragoman.model import Link

ORDER = {number: str(number) for number in range(9)}


def link(first, second, score):
    return Link(first=first, second=second, same=score >= 3.5, score=score, reasons=())


def test_links_make_groups():
    assert groups(range(4), [link(0, 1, 5.0), link(1, 2, 4.0)], order=ORDER) == [(0, 1, 2), (3,)]


def test_two_that_are_held_apart_do_not_meet_through_a_third():
    found = groups(range(3), [link(0, 1, 5.0), link(1, 2, 4.0), link(0, 2, -5.0)], order=ORDER)
    assert found == [(0, 1), (2,)]


def test_the_order_of_the_links_says_nothing():
    links = [link(0, 1, 5.0), link(1, 2, 5.0), link(2, 3, 4.0), link(0, 3, -2.0)]
    outcomes = {tuple(groups(range(4), some, order=ORDER)) for some in permutations(links)}
    assert len(outcomes) == 1


def test_a_person_outranks_the_linker():
    links = [link(0, 1, 5.0)]
    assert groups(range(2), links, apart=[(0, 1)], order=ORDER) == [(0,), (1,)]
    assert groups(range(3), [link(0, 2, -9.0)], together=[(0, 2)], order=ORDER) == [(0, 2), (1,)]


def test_what_is_decided_only_when_asked_for_gives_the_same_groups():
    asked = total = 0
    for seed in range(60):
        chance = random.Random(seed)
        order = {number: f"{chance.random()}" for number in range(24)}
        scores = {
            pair: chance.choice((5.0, 4.0, 3.0, 1.0, -0.5, -1.0, -6.0)) for pair in combinations(order, 2)
        }
        links = [link(*pair, score) for pair, score in scores.items() if chance.random() < 0.4]
        against = {(one.first, one.second): one for one in links if not one.same}
        joins = [one for one in links if one.same]
        known = set()

        def decide(some, others, against=against, known=known):
            for one in some:
                for other in others:
                    pair = (min(one, other), max(one, other))
                    if pair in against and pair not in known:
                        known.add(pair)
                        yield against[pair]

        assert groups(order, joins, order=order, decide=decide) == groups(order, links, order=order)
        asked, total = asked + len(known), total + len(against)
    assert 0 < asked < total
