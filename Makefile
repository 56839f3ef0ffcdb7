# Everything runs in .venv, which the first target that needs it sets up.
BIN := .venv/bin

.PHONY: check test docs exports clean

check: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

test: .venv/ready
	$(BIN)/python -m pytest

# The committed results of the sample articles; after a change they must show no diff but an intended one.
exports: .venv/ready
	$(BIN)/timeline build seeds -o exports

# The parts of docs/reference that are generated from the code.
docs: .venv/ready
	$(BIN)/python docs/generate_cli.py
	$(BIN)/python docs/generate_csv.py
	$(BIN)/python docs/generate_schema.py

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

.venv/ready: pyproject.toml
	python3 -m venv .venv
	$(BIN)/pip install -e ".[dev]"
	touch $@
