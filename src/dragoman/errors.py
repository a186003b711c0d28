"""The exceptions that dragoman raises.

DragomanError                 base of all, never raised itself
├── InputError                an input cannot be read: names the file and, where there is one, the line
├── ModelError                the parser's model is absent, or its files are not the recorded ones
├── AskError                  a question names a filter, value, column or event that there is not
├── StoreError                a store cannot be opened, or is none, or is of a newer dragoman
├── JudgementError            what a person judged cannot be taken: no such claim, no author, no such value
└── LexiconError              the data is not what its columns promise; carries coded messages
"""


class DragomanError(Exception):
    """Base of every error that dragoman raises on purpose."""


class InputError(DragomanError):
    """An input that cannot be read. `where` is "FILE" or "FILE:LINE", `path` the same whatever folder it was
    named from."""

    def __init__(self, where: str, what: str, path: str | None = None) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what
        self.path = path


class ModelError(DragomanError):
    """The parser's model is absent, or is not the one recorded."""


class StoreError(DragomanError):
    """A store cannot be opened, is no store, or was written by a newer dragoman."""


class JudgementError(DragomanError):
    """A judgement cannot be taken: what it names is not there, or it says nothing that can be kept."""


class LexiconError(DragomanError):
    """The lexicon's data breaks a rule; `messages` are lines such as "L104 file:3: …"."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


class AskError(DragomanError):
    """A question that cannot be asked of a store: says what is not known and what is."""
