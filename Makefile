# The commands of the project. Each builds the virtual environment that it needs, in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo test quick check format clean
.DEFAULT_GOAL := help

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

demo: .venv/ready ## Print the focus report of the example minutes
	@$(BIN)/cxfocus analyze examples/library-board-minutes.md --lexicon library

test: .venv/ready ## Run the tests
	$(BIN)/python -m pytest

quick: .venv/ready ## The part of `check` that takes less than a minute: all but the tests of the rooms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest -q tests/contracts tests/test_architecture.py tests/test_documents.py

check: .venv/ready ## Everything that must hold before a change goes in: lint, format, types, layers, tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest

format: .venv/ready ## Set the code as `check` wants it
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean: ## Delete the environment and all caches
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist

# The pip that comes with an older Python knows no dependency groups, so pip comes first.
.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@
