# Two commands: `make serve` builds everything and serves the site, `make test` builds it and checks everything.
# Each stamp under build/ stands for one finished step; a second run redoes only the steps whose inputs changed.
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: serve site zip hosting test test-python test-browsers axe sweep reading update FORCE typist lint check-facts reproduce fuzz bench bench-room bench-core bench-packets lock clean

# Steps that do not wait for each other run side by side; but what is timed has the machine to itself.
JOBS ?= $(if $(filter bench%,$(MAKECMDGOALS)),1,3)
MAKEFLAGS += --jobs=$(JOBS)

# A system's own Python is built with profiles and takes a quarter less time than one built at home, as version managers build it.
PYTHON ?= $(firstword $(foreach one,/usr/bin/python3 python3,\
  $(shell $(one) -c 'import sys, venv, ensurepip; print(sys.argv[1]) if sys.version_info >= (3, 11) else None' $(one) 2>/dev/null)) python3)
PORT ?= 8000
UNDER ?= /
FUZZ_SECONDS ?= 60
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1
# The day of the build is the day of the commit: so a commit is built to the same bytes on any day.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null)
ifneq ($(SOURCE_DATE_EPOCH),)
export SOURCE_DATE_EPOCH
endif
# Each process that writes letters would compile their templates anew, five seconds each time.
export APPEALWRIGHT_TEMPLATES := $(CURDIR)/build/templates
PIP := .venv/bin/python -m pip --quiet --no-input
# What hatchling would do first, build/data.stamp has done.
COMPILED := HATCH_BUILD_NO_HOOKS=true
NODE_20 := node -e "process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)"

# A copy's own folder (docs/host-your-own.md). The tests are of the code, so what they look at is built without it.
export APPEALWRIGHT_FORK ?= $(CURDIR)/fork
test test-python test-browsers sweep lint: export APPEALWRIGHT_FORK := $(CURDIR)/tests/fork/none

# Runs a Python step inside Pyodide: with its own library, or with the compiled one.
RUNNER := scripts/runtime/pyodide.mjs
PYODIDE := node $(RUNNER) --stdlib build/library/python_stdlib.zip

files = $(shell find $(1) -type f -not -name '*.pyc' 2>/dev/null)
ROWS := $(call files,builder/appealwright/rows builder/appealwright/messages builder/appealwright/sentences) \
  $(call files,$(APPEALWRIGHT_FORK)) \
  builder/appealwright/questions.yaml builder/appealwright/packet.yaml builder/appealwright/lint.yaml \
  builder/appealwright/private.yaml builder/appealwright/dangers.yaml builder/appealwright/vocabulary.yaml
PACKAGE := $(filter-out $(ROWS) builder/appealwright/data/%,$(call files,builder/appealwright))
WEB := $(call files,builder/web)
GUIDES := $(call files,docs overrides) mkdocs.yml
BUILD_SCRIPTS := $(wildcard scripts/*.py scripts/hooks/*.py) $(call files,scripts/site scripts/fork)
# The blank letters, for when the builder cannot run.
BLANKS := build/blank/titles.json
CASES := $(wildcard tests/cases/*.json builder/appealwright/examples/*.json)

serve: site
	.venv/bin/python -m scripts.serve --port $(PORT)

site: build/builder.stamp

# The whole site as one file, for computers without a network; it lies in the site.
zip: site
	@echo site/appealwright.zip

# What needs no site is tested while the site is built (scripts/suite.py); the verdict prints all and decides.
test: test-python test-browsers lint
	.venv/bin/python -m scripts.suite verdict

test-python: build/test-tools.stamp build/package.stamp
	.venv/bin/python -m scripts.suite python

test-browsers: site build/test-tools.stamp
	.venv/bin/python -m scripts.suite browsers

# Every page looked at by axe-core, in both palettes; `make test` looks at one of each kind, and at every state of the builder.
axe: site build/test-tools.stamp
	.venv/bin/python -m pytest -m axe

# Every one of what `make test` takes one of each kind: every letter of denial taken over find by find, every document of every plan.
sweep: build/test-tools.stamp build/package.stamp
	.venv/bin/python -m pytest -m sweep

lint: build/test-tools.stamp build/data.stamp
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

# How long the worked cases take a person who types 40 words a minute, with every answer and its keystrokes.
typist: build/package.stamp
	.venv/bin/python -m scripts.typist

# How easily each page reads, the hardest first.
reading: site build/test-tools.stamp
	.venv/bin/python -m scripts.reading

check-facts: .venv/built
	.venv/bin/python -m scripts.check_facts

# How soon the first letter stands there, ours beside others; how soon a keystroke; how the core grows with the rows; and what of it must
# be reached. PyScript is only fetched to be measured. Quarter of an hour.
bench: site build/test-tools.stamp bench-core
	npm install --silent --no-package-lock --prefix build/pyscript @pyscript/core@0.7.31
	.venv/bin/python -m scripts.bench.growth
	.venv/bin/python -m scripts.bench.table

# Of it the room alone, with the largest case: a keystroke, the longest task, a worker that dies; and the photo of a page.
bench-room: site build/test-tools.stamp
	.venv/bin/python -m scripts.bench.table --part room
	.venv/bin/python -m scripts.bench.table --part photo

# How long the core takes, in the shell's Python and in the browser's.
bench-core: build/package.stamp build/app.zip
	.venv/bin/python scripts/bench/core.py
	$(PYODIDE) scripts/bench/core.py

# How many packets the shell makes in a second.
bench-packets: build/package.stamp
	.venv/bin/python -m scripts.bench.packets

# Builds the site twice in fresh clones and compares all files.
reproduce:
	$(PYTHON) -m scripts.reproduce

# Minutes of made-up input for every reader and writer; findings lie in build/fuzz.
fuzz: build/package.stamp
	$(PIP) install --require-hashes -r requirements/fuzz.txt
	.venv/bin/python -m scripts.fuzz --seconds $(FUZZ_SECONDS)

# What a host needs: build/hosting, with real headers, compressed files and a recipe for a container.
hosting: site
	.venv/bin/python -m scripts.hosting --under $(UNDER)

# Takes the newest code into a copy: make update FROM=https://github.com/OWNER/appealwright
update:
	$(PYTHON) -m scripts.update $(FROM)

clean:
	rm -rf build site node_modules tests/tools/node_modules .venv builder/appealwright/data

# Tools on the host ----------------------------------------------------------------------------------------------------

.venv/python:
	sh scripts/venv.sh $(PYTHON)
	touch $@

.venv/built: .venv/python requirements/build.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/build.txt
	touch $@

# Node comes from the machine where it is new enough, from the package index where it is not.
.venv/node: .venv/python requirements/node.txt | .venv/built
	$(NODE_20) && npm --version >/dev/null || $(PIP) install --require-hashes -r requirements/node.txt
	touch $@

node_modules/installed: .venv/node package.json package-lock.json .npmrc
	npm ci --silent
	touch $@

# pyodide-build asks for a newer Python than the host's: it runs inside Pyodide, which has one.
build/pyodide-build/installed: .venv/python requirements/pyodide-build.txt
	rm -rf $(@D)
	$(PIP) install --target $(@D) --no-compile --no-deps --require-hashes --only-binary :all: --ignore-requires-python \
	  --python-version 3.14 --implementation py --abi none --platform any -r requirements/pyodide-build.txt
	touch $@

build/browsers.stamp: .venv/python scripts/chromium.py scripts/engines.py
	.venv/bin/python -m scripts.chromium
	.venv/bin/python -m scripts.engines
	@mkdir -p build && touch $@

# What only the tests ask of npm lies apart: a new version of it does not make the site anew. pip writes to .venv once at a time.
build/test-tools.stamp: .venv/built .venv/node requirements/test.txt tests/tools/package-lock.json build/browsers.stamp | build/package.stamp
	$(PIP) install --require-hashes -r requirements/test.txt
	npm ci --silent --prefix tests/tools
	touch $@

# The browser's Python -------------------------------------------------------------------------------------------------

# Which folder that is: a run with another one makes everything anew.
build/own.txt: FORCE
	@mkdir -p build && echo "$(if $(wildcard $(APPEALWRIGHT_FORK)/*/ $(APPEALWRIGHT_FORK)/*.yaml),$(notdir $(APPEALWRIGHT_FORK)))" | cmp -s - $@ || \
	  echo "$(if $(wildcard $(APPEALWRIGHT_FORK)/*/ $(APPEALWRIGHT_FORK)/*.yaml),$(notdir $(APPEALWRIGHT_FORK)))" >$@

build/data.stamp: .venv/built build/own.txt $(ROWS) $(BUILD_SCRIPTS) builder/web/letter.css
	.venv/bin/python -m scripts.compile
	@mkdir -p build && touch $@

# An editable install: the shell command, the guides and the tests all run the sources.
build/package.stamp: build/data.stamp | .venv/node
	$(COMPILED) $(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

build/wheels.stamp: build/data.stamp requirements/browser.txt scripts/wheels.py $(PACKAGE)
	$(COMPILED) .venv/bin/python -m scripts.wheels build/wheels
	touch $@

build/library/python_stdlib.zip: node_modules/installed build/pyodide-build/installed $(RUNNER) scripts/runtime/compile_archives.py
	rm -rf $(@D) && mkdir -p $(@D)
	cp node_modules/pyodide/python_stdlib.zip $(@D)
	node $(RUNNER) scripts/runtime/compile_archives.py build/pyodide-build $(@D)

build/compiled.stamp: build/wheels.stamp build/library/python_stdlib.zip
	rm -rf build/compiled && cp -r build/wheels build/compiled
	node $(RUNNER) scripts/runtime/compile_archives.py build/pyodide-build build/compiled
	touch $@

build/app.zip: build/compiled.stamp scripts/runtime/app.py scripts/runtime/leaner.py scripts/runtime/given.py scripts/runtime/archive.py
	$(PYODIDE) scripts/runtime/app.py

# The WebAssembly module, without what nothing here can reach.
build/engine/pyodide.asm.mjs: node_modules/installed $(RUNNER) scripts/runtime/bytecode.py $(wildcard scripts/runtime/engine/*)
	node scripts/runtime/engine/slim.mjs

# The library and the app, with thin modules where the builder imports whole ones and uses none of them.
THIN := scripts/runtime/thin
build/thin/library.zip: build/library/python_stdlib.zip $(call files,$(THIN)/library) scripts/runtime/thinned.py scripts/runtime/archive.py
	$(PYODIDE) scripts/runtime/thinned.py $(THIN)/library $< $@

build/thin/app.zip: build/app.zip $(call files,$(THIN)/app) scripts/runtime/thinned.py
	$(PYODIDE) scripts/runtime/thinned.py $(THIN)/app $< $@

AS_SHIPPED := node $(RUNNER) --engine build/engine --stdlib build/thin/library.zip
build/loaded.txt: build/thin/library.zip build/thin/app.zip build/engine/pyodide.asm.mjs scripts/runtime/probe.py $(CASES)
	$(AS_SHIPPED) scripts/runtime/probe.py

# What every start would make anew of text; and what of the app a first view needs.
build/prepared.bin: build/thin/library.zip build/thin/app.zip build/engine/pyodide.asm.mjs scripts/runtime/prepare.py scripts/runtime/recorded.py scripts/runtime/prepared.py scripts/runtime/bytecode.py
	$(AS_SHIPPED) scripts/runtime/prepare.py

build/parts/app.1: build/loaded.txt build/prepared.bin scripts/runtime/pack.py scripts/runtime/company.py scripts/runtime/bytecode.py scripts/runtime/shelf.py
	$(PYODIDE) scripts/runtime/pack.py

build/runtime/assets.json: build/parts/app.1 scripts/runtime/wire.py
	.venv/bin/python -m scripts.runtime.wire

# The site -------------------------------------------------------------------------------------------------------------

build/guides.stamp: build/package.stamp $(GUIDES) $(BUILD_SCRIPTS) $(PACKAGE)
	.venv/bin/mkdocs build --quiet --strict
	touch $@

build/blank/titles.json: build/package.stamp scripts/blank.py $(PACKAGE)
	rm -rf $(@D)
	.venv/bin/python -m scripts.blank $(@D)

# What reads PDFs and photos, for those who choose to.
build/readers/assets.json: node_modules/installed .venv/python scripts/readers.py
	.venv/bin/python -m scripts.readers

build/icons.stamp: .venv/python docs/assets/mark.svg scripts/icons.py
	.venv/bin/python -m scripts.icons
	touch $@

# One script a page.
build/web/boot/main.js: node_modules/installed scripts/page/bundle.mjs $(filter %js,$(WEB))
	rm -rf build/web
	node scripts/page/bundle.mjs

build/builder.stamp: build/guides.stamp build/icons.stamp build/runtime/assets.json build/readers/assets.json build/web/boot/main.js $(BLANKS) $(call files,scripts/page) $(WEB)
	.venv/bin/python -m scripts.page
	.venv/bin/python -m scripts.installed
	.venv/bin/python -m scripts.finish
	.venv/bin/python -m scripts.offline
	.venv/bin/python -m scripts.manifest
	.venv/bin/python -m scripts.zipped
	touch $@

# For maintainers: resolves requirements/*.in anew. Needs `uv`.
lock:
	for set in build pdf test browser node fuzz; do \
	  uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate requirements/$$set.in -o requirements/$$set.txt; done
	uv pip compile --quiet --upgrade --python-version 3.14 --generate-hashes --no-header --no-annotate requirements/pyodide-build.in -o requirements/pyodide-build.txt
	npm install --package-lock-only
	npm install --package-lock-only --prefix tests/tools
