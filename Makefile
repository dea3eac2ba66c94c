# The only commands a newcomer needs.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
export OMP_NUM_THREADS ?= 1
export HF_HUB_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false

.PHONY: help run test check seed bench install assets messages catalogue browser clean

help: ## Say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 20

run: install assets ## Open a working Swyddi at 127.0.0.1:8000 (PORT=… changes it), demo people and all
	@PORT=$(PORT) $(BIN)/python -m portal.cli serve

test: install assets browser check ## Prove it: lint, types, contracts, catalogue, migrations, every test
	$(BIN)/python -m pytest

check: install ## The fast part: lint, types, import contracts, catalogue, migrations in step with models
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m portal.cli catalogue --check
	$(BIN)/python -m portal.cli migrations --check

seed: install ## Fill the demo with councils, adverts, candidates and applications (can be repeated)
	$(BIN)/python -m portal.cli seed

bench: install assets ## Run every benchmark; each prints a ratio against its baseline
	@for file in benchmarks/bench_*.py; do echo "== $$file"; $(BIN)/python "$$file" || exit 1; done

messages: install ## Bring the Welsh catalogue in step with the code, then list what still wants Welsh
	$(BIN)/python -m portal.cli catalogue

install: .venv/.installed portal/translations/cy/LC_MESSAGES/messages.mo
assets: node_modules/.installed portal/static/built/swyddi.css

.venv/.installed: pyproject.toml constraints.txt
	@bin/need python "$(PYTHON)"
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[test]"
	@touch $@

portal/translations/cy/LC_MESSAGES/messages.mo: portal/translations/cy/LC_MESSAGES/messages.po .venv/.installed
	@$(BIN)/pybabel --quiet compile -d portal/translations

node_modules/.installed: package.json package-lock.json
	@bin/need node
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

portal/static/built/swyddi.css: node_modules/.installed $(wildcard portal/styles/*.scss)
	@npm run --silent build

browser:
	@bin/need chromium

clean: ## Forget everything that can be made again, demo data included
	rm -rf .venv node_modules portal/static/built var build *.egg-info
