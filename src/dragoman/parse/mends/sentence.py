"""One sentence while its tree is mended."""

from collections.abc import Callable
from dataclasses import dataclass

ARTICLES = frozenset(("a", "an", "the"))
WITHIN = ("adjective", "compound", "determiner", "number", "possessor")  # what stands before a noun


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Tokens `first` to `last` (half-open) of a text. The lists are columns of the whole text, named as in
    `Parsed`; mends change `lemmas`, `pos`, `forms`, `heads` and `roles` in place, never the words."""

    first: int
    last: int
    words: list[str]
    lowers: list[str]
    lemmas: list[str]
    pos: list[str]
    forms: list[str]
    heads: list[int]
    roles: list[str]

    @property
    def tokens(self) -> range:
        return range(self.first, self.last)

    @property
    def root(self) -> int | None:
        """The first root."""
        return next((i for i in self.tokens if self.heads[i] == i), None)

    def below(self, head: int, *roles: str, start: int | None = None, stop: int | None = None) -> list[int]:
        """Tokens from `start` to `stop` (the sentence's where not given) that hang on a head in one of these
        roles, or in any where none is named."""
        heads, own = self.heads, self.roles
        span = range(self.first if start is None else start, self.last if stop is None else stop)
        return [i for i in span if heads[i] == head != i and (not roles or own[i] in roles)]

    def opening(self, head: int, *roles: str) -> int:
        """The first of a token and what hangs on it before, in one of these roles or in any."""
        return min([head, *self.below(head, *roles, stop=head)])

    def is_over(self, head: int, token: int) -> bool:
        """Whether a token hangs on a head, over however many words between; in a ring that an earlier mend
        has tied, it is looked for once around."""
        for _ in self.tokens:
            token = self.heads[token]
            if token == head:
                return True
        return False

    def climb(self, token: int, through: Callable[[int], bool]) -> int:
        """The first word from a token upwards that is not to be gone through, at most the root; in a ring it
        stops where it has been around."""
        for _ in self.tokens:
            if self.heads[token] == token or not through(token):
                break
            token = self.heads[token]
        return token

    def noun_of(self, token: int) -> int:
        """The noun that a token only stands before: "*Ana* Lim" is a Lim."""
        return self.climb(token, lambda one: self.roles[one] == "compound" and self.heads[one] > one)

    def hang(self, token: int, head: int, role: str) -> None:
        self.heads[token], self.roles[token] = head, role

    def lead(self, noun: int, verb: int) -> None:
        """Makes a noun the subject of a verb: who does it, or whom it is done to."""
        self.hang(noun, verb, "passive_subject" if self.below(verb, "passive_auxiliary") else "subject")

    def move(self, old: int, new: int, *, start: int | None = None) -> None:
        """Hangs on `new` what hangs on `old`, from the token `start` on."""
        for token in self.below(old, start=start):
            if token != new:
                self.heads[token] = new

    def succeed(self, old: int, new: int) -> None:
        """Puts a token in the place that another has in the tree; the other is still to be hung anew."""
        root = self.heads[old] == old
        self.hang(new, new if root else self.heads[old], self.roles[old])

    def columns(self) -> list[list[str] | list[int]]:
        """What mends may change, as it stands."""
        span = slice(self.first, self.last)
        return [self.lemmas[span], self.pos[span], self.forms[span], self.heads[span], self.roles[span]]

    def put_back(self, columns: list[list[str] | list[int]]) -> None:
        """Undoes what mends have changed since `columns` were taken."""
        span = slice(self.first, self.last)
        for column, old in zip(
            (self.lemmas, self.pos, self.forms, self.heads, self.roles), columns, strict=True
        ):
            column[span] = old  # type: ignore[index]

    def knotted(self) -> bool:
        """Whether some word hangs below itself, so that no root is over it."""
        rooted: set[int] = set()
        for token in self.tokens:
            path = set()
            while token not in rooted and self.heads[token] != token:
                if token in path:
                    return True
                path.add(token)
                token = self.heads[token]
            rooted |= path | {token}
        return False
