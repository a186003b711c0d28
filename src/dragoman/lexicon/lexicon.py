"""The lexicon of one language with the ontology that all share, as read from `data/`."""

import hashlib
import importlib.resources
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from dragoman.lexicon.imported import ActorFile
from dragoman.lexicon.table import Row, read_table


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Immutable access to the data. Stages build their own indices from its tables, once, when they are made.

    `table("cues.tsv")` looks in the language's folder first, then in `data/` itself; `tables("classes")`
    gives the tables of a folder by their names without ending; `settings("event_types")` the TOML files.
    `imported` are actors that the user added.
    """

    root: Traversable
    language: str
    read: dict[str, tuple[Row, ...]] = field(default_factory=dict, repr=False)
    imported: ActorFile | None = None

    def table(self, name: str) -> tuple[Row, ...]:
        if name not in self.read:
            path, full = self._find(name)
            self.read[name] = read_table(path, full)
        return self.read[name]

    def tables(self, folder: str) -> dict[str, tuple[Row, ...]]:
        path, _ = self._find(folder)
        names = sorted(p.name for p in path.iterdir() if p.name.endswith(".tsv"))
        return {name[:-4]: self.table(f"{folder}/{name}") for name in names}

    def settings(self, folder: str) -> dict[str, dict[str, Any]]:
        path, _ = self._find(folder)
        names = sorted(p.name for p in path.iterdir() if p.name.endswith(".toml"))
        return {name[:-5]: tomllib.loads((path / name).read_text(encoding="utf-8")) for name in names}

    def version(self) -> str:
        """A short hash of every file of the data, and of the imported actors where there are any."""
        digest = hashlib.sha256()
        for name, path in sorted(files(self.root)):
            digest.update(name.encode() + b"\0" + path.read_bytes())
        own = digest.hexdigest()[:12]
        return f"{own}+actors.{self.imported.version}" if self.imported is not None else own

    def _find(self, name: str) -> tuple[Traversable, str]:
        for folder in (f"languages/{self.language}/", ""):
            path = self.root.joinpath(folder + name)
            if path.is_file() or path.is_dir():
                return path, folder + name
        raise FileNotFoundError(
            f"no {name} in the data of {self.language!r}, nor in the data of all languages"
        )


def files(root: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    """Every data file with its path below the root."""
    for path in root.iterdir():
        if path.is_dir():
            yield from files(path, f"{prefix}{path.name}/")
        elif path.name.endswith((".tsv", ".toml")):
            yield prefix + path.name, path


def load(language: str = "en", *, actors: Path | None = None) -> Lexicon:
    """`actors` is a file of imported actors (InputError where it is none)."""
    root = importlib.resources.files("dragoman") / "data"
    return Lexicon(root, language, imported=ActorFile(actors) if actors is not None else None)
