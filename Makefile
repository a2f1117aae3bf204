# Everything a maintainer does; `make` alone lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
# The time of the commit, from git or, in an archive of the repository, as git wrote it there.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || grep -x '[0-9]*' .commit-time || echo 1739404800)

.DEFAULT_GOAL := help
.PHONY: help site zip pages serve test fuzz coverage-report suggest urls check licences audit bench pictures format lock clean
.PHONY: links canary release-files new drop

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 18

$(VENV)/.site: requirements.txt
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed: apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) scripts/check_machine.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.test: requirements-dev.txt $(VENV)/.site
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.release: requirements-release.txt $(VENV)/.test
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-release.txt
	@touch $@

pages: $(VENV)/.site ## turn seeds/ and data/ into the pages of docs/
	$(BIN)/python scripts/build_pages.py

new: $(VENV)/.site ## take a file in: make new FILE=path [ID=zaobao-2025-02-23] [HTML=1, for a saved page]
	@test -n "$(FILE)" || { echo "Which file? make new FILE=path/to/article.md" >&2; exit 1; }
	$(BIN)/python scripts/new_article.py "$(FILE)" $(if $(ID),--id "$(ID)") $(if $(HTML),--html)

drop: $(VENV)/.site ## what goes with an article: make drop ARTICLE=id [YES=1, to do it] [RIGHTS=link, to show none of its words]
	@test -n "$(ARTICLE)" || { echo "Which article? make drop ARTICLE=its-id" >&2; exit 1; }
	$(BIN)/python scripts/drop_article.py "$(ARTICLE)" $(if $(YES),--yes) $(if $(RIGHTS),--rights "$(RIGHTS)")

site: pages ## build the whole site into site/
	$(BIN)/mkdocs build --strict --quiet
	$(BIN)/python scripts/place_feed.py
	$(BIN)/python scripts/date_sitemap.py
	$(BIN)/python scripts/seal_site.py
	@echo "The site is in site/. To look at it: make serve, then open http://127.0.0.1:8000/"

zip: site ## the site as build/six-dragons-gazetteer.zip: unpacked, it is read without a server or a network
	$(BIN)/python scripts/make_zip.py

serve: $(VENV)/.site ## live preview that follows seeds/, data/ and templates
	$(BIN)/python scripts/serve.py

test: $(VENV)/.test ## the whole test suite, browser tests included
	for name in chromium firefox; do $(BIN)/python scripts/find_browser.py $$name --install || exit 1; done
	CHROMIUM="$$($(BIN)/python scripts/find_browser.py chromium)" \
	  FIREFOX="$$($(BIN)/python scripts/find_browser.py firefox)" $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

fuzz: $(VENV)/.test ## try other odd sources and data files than make test does: make fuzz EXAMPLES=5000
	EXAMPLES="$(or $(EXAMPLES),1000)" $(BIN)/python -m pytest tests/fuzz --hypothesis-profile=fuzz

coverage-report: $(VENV)/.site ## sentences of the articles that nothing uses yet: make coverage-report ARTICLE=id
	$(BIN)/python scripts/coverage_report.py $(ARTICLE)

suggest: $(VENV)/.site ## what could be curated of an article, as YAML to paste: make suggest ARTICLE=meijing-2025-02-07
	@$(BIN)/python scripts/suggest.py "$(ARTICLE)"

links: ## ask for every link to a source; needs the network
	$(PYTHON) scripts/check_links.py

urls: $(VENV)/.site ## bring the lists of published addresses, with what each shows, and of published events up to date
	$(BIN)/python scripts/check_urls.py
	$(BIN)/python scripts/revise_events.py
	$(BIN)/python scripts/build_pages.py

check: $(VENV)/.test ## lint, types, order of the rooms, stale pages, edited articles complete, strict build
	$(BIN)/ruff format --check scripts tests benchmarks deploy
	$(BIN)/ruff check scripts tests benchmarks deploy
	$(BIN)/mypy
	PYTHONPATH=scripts $(BIN)/lint-imports
	$(BIN)/python scripts/build_pages.py --check
	$(BIN)/python scripts/coverage_report.py --check
	$(BIN)/python scripts/check_urls.py --check
	$(BIN)/python scripts/revise_events.py --check
	$(BIN)/mkdocs build --strict --quiet --site-dir $(VENV)/check-site
	$(BIN)/python scripts/seal_site.py $(VENV)/check-site

licences: $(VENV)/.test ## list the licences of all dependencies; fails on one that a project under MIT may not use
	$(BIN)/python scripts/check_licences.py

audit: $(VENV)/.test site ## Lighthouse, Reader View, the Nu HTML checker, TimelineJS and nginx on the built site (needs Node 20+, npm, Java)
	npm ci --silent --prefix scripts/audit
	CHROMIUM="$$($(BIN)/python scripts/find_browser.py chromium)" node scripts/audit/audit.js site
	$(BIN)/python scripts/audit_timelinejs.py
	$(BIN)/python scripts/find_nginx.py >/dev/null
	$(BIN)/python -m pytest deploy

bench: $(VENV)/.test site ## the search, the filter, an article, odd sources, and what grows with the articles: make bench BENCH_N="5 50 500"
	for name in bytes search timeline_filter source_growth growth; do $(BIN)/python benchmarks/$$name.py || exit 1; done

canary: $(VENV)/.site site ## build the tree with ProperDocs and Zensical too and tell what differs (.canary/)
	$(BIN)/python scripts/canary.py

pictures: $(VENV)/.test site ## draw the social card, take the screenshots of docs/assets/screenshots/
	$(BIN)/python scripts/take_pictures.py

release-files: $(VENV)/.release site zip ## what a release carries, into build/release/: site, data, booklet, SBOM, sums
	$(BIN)/python scripts/find_browser.py chromium --install
	$(BIN)/python scripts/release_files.py build/*.zip

format: $(VENV)/.test ## format the Python code
	$(BIN)/ruff format scripts tests benchmarks deploy
	$(BIN)/ruff check --fix scripts tests benchmarks deploy

lock: ## write requirements*.txt anew from requirements*.in
	$(PYTHON) -m venv $(VENV) && $(BIN)/pip install --quiet uv
	for name in requirements requirements-dev requirements-release; do \
	  $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet \
	    --no-emit-index-url --no-emit-find-links $$name.in --output-file $$name.txt; \
	done

clean: ## remove what the other targets made
	rm -rf $(VENV) site .canary .cache build
