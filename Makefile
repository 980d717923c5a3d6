# make run · make test: all the set-up is in here
# the first Python that graphx runs on: 3.11 to 3.13
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$p && break; done)
PY := .venv/bin/python
.PHONY: run test check score bench bench-dashboard screenshots golden docs clean

run: .venv/ready
	$(PY) -m graphx ingest seeds --summary
	$(PY) -m graphx serve

test: .venv/ready-dev
	$(PY) -m pytest

check: .venv/ready-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports

score: .venv/ready-dev
	$(PY) scripts/score.py

bench: .venv/ready-dev
	$(PY) scripts/bench.py

bench-dashboard: .venv/ready-dev
	$(PY) scripts/bench_dashboard.py

screenshots: .venv/ready-dev
	$(PY) -m graphx ingest seeds
	$(PY) scripts/screenshots.py

golden: .venv/ready-dev
	$(PY) scripts/golden.py

docs: .venv/ready-dev
	$(PY) scripts/docs.py

.venv/ready: requirements.txt
	@test -n "$(PYTHON)" || { echo "graphx needs Python 3.11, 3.12 or 3.13: install one, or say make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --upgrade pip
	$(PY) -m pip install --quiet -r requirements.txt
	@touch $@

.venv/ready-dev: .venv/ready requirements-dev.txt
	$(PY) -m pip install --quiet -r requirements-dev.txt
	@touch $@

clean:
	rm -rf .venv build dist *.egg-info graphx.db*
