# Every way to set up, run and check Lantu. What a target needs it makes first; a stamp file
# remembers it, so that the next start asks neither the network nor for time.

PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
WORKERS ?= 2
# make demo DEMO=full has an invented district beside the plan of 天心区.
DEMO ?=
# More arguments for pytest: make test ARGS="-k publish"
ARGS ?=
# make lock LOCK_FLAGS=--upgrade raises every pin; without it a pin stays while it fits.
LOCK_FLAGS ?=

VENV_PYTHON := .venv/bin/python
MANAGE := $(VENV_PYTHON) manage.py
# Locked by hash, so a mirror cannot slip something in; wheels only, so nothing is compiled here.
INSTALL := $(VENV_PYTHON) -m pip install --quiet --disable-pip-version-check \
	--require-hashes --only-binary=:all: --no-deps
# No --workers-lifetime: recycling a worker drops its connections.
GRANIAN := $(VENV_PYTHON) -m granian --interface wsgi --no-ws --port $(PORT) \
	--blocking-threads 4 --workers-kill-timeout 10
MESSAGES := --locale zh_Hans --settings tests.settings
COMPILE := $(VENV_PYTHON) -m uv pip compile pyproject.toml --quiet --universal \
	--python-version 3.11 --generate-hashes --no-header $(LOCK_FLAGS)

# Folders are listed too: their time changes when a file is taken away.
STATIC_SOURCES := $(shell find . \( -name '.?*' -o -name var -o -name node_modules \) -prune \
	-o -path '*/static*' -print)
# Only the browser checks want npm; without it the tests run and say what was left out.
BROWSER_PACKAGES := $(if $(shell command -v npm 2>/dev/null),tests/browser/node_modules/.stamp)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo demo-reset serve migrate test drill intake-report lint format lock messages

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- Running -------------------------------------------------------------------------------

# Canonical addresses are built from the origin, so it has to follow the port.
demo: export PORTAL_DEMO := 1
demo: export PORTAL_ORIGIN ?= http://127.0.0.1:$(PORT)
demo: .venv/runtime.stamp var/static.stamp ## try it: set up, seed once, serve on PORT (8000)
	@$(MANAGE) demo --port $(PORT) $(if $(DEMO),--$(DEMO))
	@exec $(GRANIAN) --host 127.0.0.1 --workers 1 portal.wsgi:application

# The key marks a folder that a demo was started in: another site's database is left alone.
demo-reset: ## throw the demo's data away, so that the next "make demo" starts anew
	@if [ -e var/demo-secret-key ]; then \
		echo "Throwing away the demo's database with every edit made in it, its key and its" \
			"password:"; \
		rm -rfv var/demo*; \
	else \
		echo "Nothing to throw away: no demo was started here."; \
	fi

serve: .venv/runtime.stamp var/static.stamp ## production start on HOST:PORT with WORKERS
	$(MANAGE) check --deploy --database default
	exec $(GRANIAN) --host $(HOST) --workers $(WORKERS) --respawn-failed-workers \
		portal.wsgi:application

migrate: .venv/runtime.stamp ## bring the database up to date (production; the demo does it itself)
	$(MANAGE) migrate --no-input

# --- Checking ------------------------------------------------------------------------------

test: .venv/dev.stamp $(BROWSER_PACKAGES) ## all tests, on SQLite and on PostgreSQL
	@$(VENV_PYTHON) -m tests $(ARGS)

drill: .venv/dev.stamp $(BROWSER_PACKAGES) ## long and destructive checks
	@$(VENV_PYTHON) -m tests -m drill $(ARGS)

intake-report: .venv/dev.stamp ## how much of what articles say is found, kind by kind
	@$(VENV_PYTHON) -m tests.intake.report

lint: .venv/dev.stamp ## style and types; changes nothing
	$(VENV_PYTHON) -m ruff check .
	$(VENV_PYTHON) -m ruff format --check .
	find templates -name '*.html' -exec .venv/bin/djade --target-version 5.2 --check {} +
	$(VENV_PYTHON) -m mypy .

format: .venv/dev.stamp ## put code and templates into the house's format
	$(VENV_PYTHON) -m ruff check --fix-only .
	$(VENV_PYTHON) -m ruff format .
# djade ends with 1 when it rewrote a file, which is what it was asked to do.
	-find templates -name '*.html' -exec .venv/bin/djade --target-version 5.2 {} +

# --- Keeping -------------------------------------------------------------------------------

lock: .venv/dev.stamp ## write both locks anew from pyproject.toml
	$(COMPILE) -o requirements.lock
	$(COMPILE) -o requirements-dev.lock --extra dev -c requirements.lock

# Chinese alone is collected: English is what stands in the code. Line numbers are left out,
# since they would change with every edit. The compiled file is kept in git, for a machine that
# only runs the site has no gettext.
messages: .venv/dev.stamp ## collect and compile the interface's texts
	$(MANAGE) makemessages $(MESSAGES) --no-wrap --no-obsolete --add-location file \
		--ignore var --ignore tests --ignore node_modules
	$(MANAGE) compilemessages $(MESSAGES) --ignore .venv --ignore var

# --- What the targets above need -----------------------------------------------------------

# pip comes last into a new environment, so its presence says that the environment is whole.
.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
		"Lantu needs Python 3.11 or newer and %s is %s.%s: name a newer one with PYTHON=..." \
		% (sys.executable, sys.version_info[0], sys.version_info[1]))'
	$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

.venv/runtime.stamp: requirements.lock | .venv/bin/pip
	$(INSTALL) -r requirements.lock
	@touch $@

# The development lock holds everything of the other, so both are done.
.venv/dev.stamp: requirements-dev.lock | .venv/bin/pip
	$(INSTALL) -r requirements-dev.lock
	@touch $@ .venv/runtime.stamp

var/static.stamp: requirements.lock portal/settings.py $(STATIC_SOURCES) | .venv/runtime.stamp
	$(MANAGE) collectstatic --no-input --verbosity 0
	@mkdir -p $(@D) && touch $@

# Two packages of files that the checks read; their install scripts are not run.
tests/browser/node_modules/.stamp: tests/browser/package.json tests/browser/package-lock.json
	cd tests/browser && npm ci --no-audit --no-fund --ignore-scripts
	@touch $@
