# dragoman: `make demo` and `make test` need Python 3.11 or newer, pip, git and make, nothing else.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test check system scores bench clean

demo: $(READY)
	@$(BIN)/dragoman code examples/reports.jsonl

$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "dragoman needs Python 3.11, 3.12 or 3.13" >&2; exit 1; }
	@echo "making the environment in .venv (once; two or three minutes)" >&2
	@$(PYTHON) -m venv .venv 2>/dev/null || { rm -rf .venv && $(PYTHON) -m venv --without-pip .venv \
		&& $(PYTHON) -m pip --python .venv/bin/python install --quiet --disable-pip-version-check pip; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
	@touch $(READY)

# every check; a group that needs a system package which is absent is named as not run
test: $(READY)
	@$(BIN)/python -m tests.run

# what only some tests need; as root, on Debian and its kin
system:
	apt-get update -qq
	apt-get install -qq --yes --no-install-recommends chromium

scores: $(READY)
	@$(BIN)/python -m bench.quality.identity
	@$(BIN)/python -m bench.quality.times
	@$(BIN)/python -m bench.quality.particulars
	@$(BIN)/python -m bench.quality
	@$(BIN)/python -m bench.record.linked

bench: $(READY)
	@$(BIN)/python -m bench.speed
	@$(BIN)/python -m bench.record.size

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
