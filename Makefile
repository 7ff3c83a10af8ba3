# `make` lists what there is to do. Everything lives in .venv (packages) and var/ (data).

PYTHON ?= python3
python := .venv/bin/python
pip := $(python) -m pip --disable-pip-version-check

# A lock names every package it needs, so pip looks up nothing beside it, and says so afterwards.
install = $(pip) install --quiet --no-deps --only-binary :all: --require-hashes --requirement $< \
	&& $(pip) check || { echo "Installing $< failed: pip says why above. Is the network there?" \
	"Then run the same command again, after 'make clean' if need be." >&2; exit 1; }

.PHONY: help run dev test test-fast test-all coverage check format bench demo-cluster lock clean FORCE

help:  ## list these commands
	@sed -n 's/^\([a-z-]*\):.*##  *\(.*\)/make \1#\2/p' Makefile | awk -F '#' '{ printf "%-18s%s\n", $$1, $$2 }'

run: .venv/.base  ## serve the portal on http://127.0.0.1:8000/ (PORT=... for another port)
	@exec $(python) manage.py serve

# Data of its own, so that a migration being written never meets what `make run` keeps.
dev: export VAR_DIR := $(or $(VAR_DIR),$(CURDIR)/var/dev)
dev: .venv/.base  ## the same for developers: DEBUG, reloads what changes, data in var/dev/
	@exec $(python) manage.py serve --dev

# Tests run on every core, each with a database and a browser of its own.
pytest = $(python) -m pytest --quiet -p no:cacheprovider --numprocesses auto --maxprocesses 8 \
	--dist loadfile $(TESTFLAGS)

on_sqlite = echo "Looking for a Chromium ..."; \
	CHROMIUM=$$($(python) -m tests.services.chromium) || exit 1; export CHROMIUM; unset DATABASE_URL; \
	echo "Testing on SQLite, with the browser $$CHROMIUM ..."; \
	$(pytest)
on_postgresql = echo "Testing on PostgreSQL what touches the database ..."; \
	$(python) -m tests.services.postgres -- $(pytest) -m "database and not browser"

test: .venv/.dev  ## run the tests: on SQLite with a browser, then on PostgreSQL
	@$(on_sqlite); sqlite=$$?; $(on_postgresql) && exit $$sqlite

test-fast: .venv/.dev  ## run the tests of pages and of what needs no database, on SQLite
	@unset DATABASE_URL; $(pytest) -m "not browser and not services and (page or not database)"

test-all: TESTFLAGS += --thorough
test-all: test  ## run the tests with exhaustive sweeps and many random examples

coverage: .venv/.dev  ## run the tests on SQLite and count the branches that none of them takes
	@$(on_sqlite) --cov --cov-report=term

check: .venv/.dev  ## check style, types, migrations, the catalogue and the production settings
	@echo "Checking Python style ..."
	@$(python) -m ruff check
	@$(python) -m ruff format --check
	@echo "Checking template style ..."
	@find templates -name '*.html' -exec .venv/bin/djade --target-version 5.2 --check {} +
	@echo "Checking style sheets and scripts ..."
	@.venv/bin/oxfmt --check static
	@.venv/bin/oxlint --quiet --deny-warnings static/js
	@echo "Checking types ..."
	@$(python) -m mypy
	@echo "Checking that no migration is missing ..."
	@$(python) manage.py makemigrations --check --dry-run
	@echo "Checking the catalogue against the guide for writers ..."
	@$(python) manage.py check_catalogue
	@echo "Checking the production settings ..."
	@HTTPS=on ALLOWED_HOSTS=portal.example \
	SECRET_KEY=$$($(python) -c 'import secrets; print(secrets.token_urlsafe(45))') \
	$(python) manage.py check --deploy --fail-level WARNING

format: .venv/.dev  ## put Python, templates, style sheets and scripts into the style that check asks for
	@$(python) -m ruff check --fix
	@$(python) -m ruff format
	@find templates -name '*.html' -exec .venv/bin/djade --target-version 5.2 {} +
	@.venv/bin/oxfmt static

bench: .venv/.bench  ## measure everything and write docs/performance.md (most of an hour; BENCHFLAGS=--quick: less)
	@$(python) -m bench.report $(BENCHFLAGS)

demo-cluster: .venv/.base  ## try PostgreSQL, two servers and nginx under load, kills and publications
	@$(python) -m bench.cluster

lock: export UV_CUSTOM_COMPILE_COMMAND = make lock
lock: uv = $(python) -m uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-strip-extras --no-annotate --no-emit-index-url $(LOCKFLAGS) pyproject.toml
lock: .venv/.base  ## pin the packages of pyproject.toml again (LOCKFLAGS=--upgrade for newer ones)
	@echo "Locking the packages into requirements/ ..."
	@$(pip) install --quiet uv
	@$(uv) --output-file requirements/base.txt
	@$(uv) --group dev --constraints requirements/base.txt --output-file requirements/dev.txt
	@$(uv) --group bench --constraints requirements/base.txt --output-file requirements/bench.txt

clean:  ## remove .venv and caches; var/ with your data stays
	@rm -rf .venv .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache test-results
	@find . -name __pycache__ -prune -exec rm -rf {} +

# The stamps come last: an install that was interrupted begins anew.
.venv/.base: requirements/base.txt
	@found= usable=; \
	for python in "$(PYTHON)" python3.13 python3.12 python3.11; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		found=$${found:-$$python}; \
		"$$python" -c 'import ensurepip, venv' 2>/dev/null && usable=$$python && break; \
	done; \
	if [ -z "$$found" ]; then \
		echo "Python 3.11 or newer is needed: install it, or name one with 'make PYTHON=/path/to/python3'." >&2; \
		exit 1; \
	elif [ -z "$$usable" ]; then \
		echo "$$found lacks the modules venv and ensurepip: install the package python3-venv." >&2; \
		exit 1; \
	fi; \
	echo "Making .venv with $$("$$usable" --version) ..."; \
	rm -rf .venv && "$$usable" -m venv .venv
	@echo "Installing the locked packages into .venv ..."
	@$(install)
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.base
	@echo "Installing the locked packages for tests and checks into .venv ..."
	@$(install)
	@touch $@

.venv/.bench: requirements/bench.txt .venv/.base
	@echo "Installing the locked packages for measurements into .venv ..."
	@$(install)
	@touch $@

# A system upgrade may take away the Python that .venv points to: the stamp alone would lie.
ifneq ($(shell test -x $(python) && $(python) -c 'print("works")' 2>&1),works)
.venv/.base: FORCE
endif
