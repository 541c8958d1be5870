# The two commands of the README are `make run` and `make test`.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
# Each processor gets a row of neighbouring tests, and then takes over what another has left:
# what a file's tests share is made once.
SIDE_BY_SIDE := --numprocesses auto --dist worksteal
LEAST := sed -n -e '1p;3,12p' -e '$$p'
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: run test check attack sizes stress format samples man screenshots pages bench headlines dist clean

run: .venv/runs  ## Open the app.
	@$(BIN)/ketentui

test: .venv/tests  ## Run all tests, on all processors; with COVERAGE=1 it says what they never came to.
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) $(if $(COVERAGE),--cov --cov-report=)
	@$(if $(COVERAGE),$(BIN)/coverage report --sort=cover | $(LEAST))

check: .venv/tests  ## Format, lint, types, imports.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

attack: .venv/tests  ## Look for an anonymous answer in every world of many teams: SEED=1 FOR=600.
	$(BIN)/python tests/unit/team/worlds.py $(or $(SEED),1) $(or $(FOR),600)

sizes: .venv/tests  ## Show every page and dialog in windows of every size: ten minutes.
	$(BIN)/python -m tests.tui.sizes

stress: .venv/tests  ## Try to lose an answer or get in: SEED=1 FOR=600, or of what it found KIND=fuzz CASE=12.
	$(BIN)/python -m tests.stress $(or $(SEED),1) $(or $(FOR),600) $(KIND) $(CASE)

format: .venv/tests  ## Put the code in its format.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

samples: .venv/tests  ## Make the samples in exports/ anew.
	$(BIN)/python scripts/demo_answers.py
	$(BIN)/python scripts/samples.py

man: .venv/tests  ## Make the man pages in docs/man/ anew.
	$(BIN)/python scripts/man.py

screenshots: .venv/tests  ## Make the pictures of the README anew.
	$(BIN)/python scripts/screenshots.py

pages: .venv/tests  ## Look at the reports as browsers do, in OUT=build/pages: needs Chromium, npm and Java.
	$(BIN)/python scripts/check_pages.py $(or $(OUT),build/pages)

bench: .venv/tests  ## Measure how fast the program is, in times of a floor: ONLY=list RUNS=15.
	$(BIN)/python -m benchmarks.bench $(if $(RUNS),--runs $(RUNS)) $(ONLY)

headlines: .venv/tests  ## Count what chance alone would have the team report say; SEED=1 RUNS=80.
	$(BIN)/python benchmarks/headlines.py $(or $(SEED),1) $(or $(RUNS),80)

dist: .venv/tests  ## Make wheel, sdist, ketentui.pyz for this Python, and their checksums, in dist/.
	$(BIN)/python scripts/dist.py

build/axe:  ## Get axe-core, by which a test looks whether everyone can use the form: needs npm.
	npm install --silent --no-audit --no-fund --ignore-scripts --fetch-retries=0 --fetch-timeout=20000 --prefix $@ axe-core@4

clean:  ## Take away what the other commands made.
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/runs: pyproject.toml constraints.txt | .venv/bin/python
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@

.venv/tests: pyproject.toml constraints.txt | .venv/bin/python
	$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@ .venv/runs
