# What people do with this project, by name. `make site` and `make test` work on a fresh machine.

SWIFT ?= swift
COMMONMARK_SPEC ?= $(wildcard ../shared/specs/commonmark-0.31.2.json)
MUSTACHE_SPEC ?= $(wildcard ../shared/specs/mustache)
SOURCES = Package.swift Plugins Sources Tests $(wildcard Benchmarks)

.PHONY: site docs dist check-dist test test-slow test-advice same-bytes test-suppression test-chance test-browser check conformance recompute second-reader official-england england bench bench-preview bench-site bench-chart budget growth fuzz soak attack test-incremental format lint clean packages faults

# Builds Content/ into Site/.
site: packages
	$(SWIFT) build -c release --product placard
	"$$($(SWIFT) build -c release --show-bin-path)/placard" build

test: packages
	$(SWIFT) test

# The manual as a site, which Placard builds from Documentation/: .build/docs/Site.
docs: packages
	$(SWIFT) build -c release --product placard
	scripts/make-docs "$$($(SWIFT) build -c release --show-bin-path)/placard" .build/docs

# What people without Swift install: one static program, as an archive and as a Debian package; takes some minutes.
dist: packages
	scripts/make-dist

# Tries that in an empty folder and in a Debian without Swift, against the program of `make site`.
check-dist: dist
	$(SWIFT) build -c release --product placard
	scripts/check-dist "$$($(SWIFT) build -c release --show-bin-path)/placard"

# The long form of every slow test; `make test` runs a short one. Takes about a quarter of an hour.
test-slow: packages test-suppression test-incremental
	LONG_TESTS=1 $(SWIFT) test --filter 'HostileInputTests|HostileContentTests|LimitsTests'

# Follows the advice of every message with the release build; `make test` follows an eighth. Takes some minutes.
test-advice: packages
	$(SWIFT) build -c release --product placard
	PLACARD="$$($(SWIFT) build -c release --show-bin-path)/placard" $(SWIFT) test --filter FollowedAdviceTests

# Builds many made-up sites with small numbers and attacks them; `make test` tries a few. Takes some minutes.
test-suppression: packages
	SUPPRESSION_SITES=$(or $(SITES),100) $(SWIFT) test --filter SuppressionPropertyTests

# Analyses many made-up sites in which nothing differs, and counts what is claimed; `make test` tries a few.
test-chance: packages
	CHANCE_SITES=$(or $(SITES),1000) $(SWIFT) test --filter ChancePropertyTests

# Changes a small site at random, many times, and holds each build against one from nothing; `make test` tries a few.
test-incremental: packages
	INCREMENTAL_EDITS=$(or $(EDITS),300) $(SWIFT) test --filter IncrementalBuildTests

# Builds the demonstration site and looks at all its pages in a real browser; takes some minutes. PAGES=short looks at
# one page of each kind, PAGES=self-test expects faults that are put into a page to be found.
test-browser:
	@scripts/install-packages python3 python3-venv chromium-headless-shell poppler-utils default-jre-headless
	$(SWIFT) build -c release --product placard
	@work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT && \
		"$$($(SWIFT) build -c release --show-bin-path)/placard" build --output "$$work/site" --as-of 2026-01-01 && \
		python3 -B Tests/Browser/run.py $(if $(PAGES),--$(PAGES)) "$$work/site"

# Refuses each system call of a build in turn, kills builds, fills disks, and looks at what is left of the site; takes a
# quarter of an hour and more. SHORT=1 takes a seventh of the calls, as `make check` does.
faults:
	@scripts/install-packages python3
	$(SWIFT) build -c release --product placard
	python3 -B Tests/Faults/run.py $(if $(SHORT),--short) "$$($(SWIFT) build -c release --show-bin-path)/placard"

# Gives each reader of strangers' files inputs that libFuzzer makes, under the address sanitizer; MINUTES for each of
# them, READERS="markdown data" for some, KEEP=1 puts a small corpus into the project. Takes ten minutes to compile.
FUZZER = $(dir $(shell command -v $(SWIFT)))../lib/clang/*/lib/linux/libclang_rt.fuzzer-x86_64.a
fuzz: packages
	$(SWIFT) build -c release --product placard-fuzz --scratch-path .build-fuzz --sanitize address -Xswiftc -DFUZZING \
		-Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp \
		-Xlinker $(wildcard $(FUZZER)) -Xlinker -lstdc++
	python3 -B Tests/Fuzz/run.py .build-fuzz/release/placard-fuzz --work .build-fuzz/fuzz --minutes $(or $(MINUTES),5) \
		$(if $(READERS),--targets "$(READERS)") $(if $(KEEP),--keep)

# Builds a small site 2,000 times after random edits, and previews it for 20 minutes at five edits a second: memory, open
# files and what is kept must not grow. SHORT=1 takes a minute, as `make check` does.
soak:
	$(SWIFT) build -c release --product placard
	python3 -B Tests/Soak/run.py $(if $(SHORT),--short) "$$($(SWIFT) build -c release --show-bin-path)/placard"

# Puts texts that would run into every field of every kind of input, reads all that is built, opens it in a browser without
# a security policy, and asks a preview for what it must not give; takes an hour. SHORT=1 takes a minute, as
# `make check` does, ROUNDS=8 fewer texts; SELF_TEST=1 expects faults that are put in to be found.
attack:
	@scripts/install-packages python3 python3-venv chromium-headless-shell
	$(SWIFT) build -c release --product placard
	python3 -B Tests/Attack/run.py $(if $(SHORT),--short) $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(SELF_TEST),--self-test) \
		"$$($(SWIFT) build -c release --show-bin-path)/placard"

# Shows that a change of the code changed no byte of six sites; RECORD=1 saves what they are now.
same-bytes:
	@scripts/install-packages python3
	$(SWIFT) build -c release --product placard
	scripts/compare-sites "$$($(SWIFT) build -c release --show-bin-path)/placard" $(if $(RECORD),--record)

# Everything that must hold before a change lands.
check:
	.ci/run

# The official examples of CommonMark and Mustache; they are not part of this project.
conformance: packages
	@[ -n "$(COMMONMARK_SPEC)" ] || echo "CommonMark skipped: set COMMONMARK_SPEC to the specification's examples (spec.json)"
	@[ -n "$(MUSTACHE_SPEC)" ] || echo "Mustache skipped: set MUSTACHE_SPEC to the specification's folder of JSON files"
	@if [ -n "$(COMMONMARK_SPEC)" ]; then \
		$(SWIFT) build --product placard && \
		python3 Tests/Conformance/commonmark.py "$(COMMONMARK_SPEC)" \
			"$$($(SWIFT) build --show-bin-path)/placard" render-markdown; \
	fi
	@if [ -n "$(MUSTACHE_SPEC)" ]; then \
		MUSTACHE_SPEC="$(abspath $(MUSTACHE_SPEC))" $(SWIFT) test --filter passesTheMustacheSpecification; \
	fi

# Works out the figures of the demonstration site, and of a made-up one, again by another program, and compares.
recompute:
	@scripts/install-packages python3
	$(SWIFT) build -c release --product placard
	@work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT && \
		placard="$$($(SWIFT) build -c release --show-bin-path)/placard" && \
		"$$placard" build --output "$$work/site" --as-of 2026-01-01 && \
		python3 -B Tests/Recomputation/recompute.py Content "$$work/site" && \
		"$$placard" build --root Tests/Recomputation --templates . --output "$$work/made-up" --as-of 2032-06-01 && \
		python3 -B Tests/Recomputation/recompute.py --all Tests/Recomputation/Content "$$work/made-up"

# Reads the figures of the official files in Tests a second time, with pandas, and compares them with what is kept;
# RENEW=1 writes them anew.
second-reader:
	@if python3 -c "import pandas, openpyxl, odf" 2> /dev/null; then \
		python3 -B Tests/SecondReader/read.py $(if $(RENEW),,--check); \
	else \
		echo "The second reader is skipped: it needs pandas, openpyxl and odfpy (pip install pandas openpyxl odfpy)."; \
	fi

# Builds a site from the unedited files of the Indices of Deprivation in ENGLAND, and holds all figures against pandas.
official-england:
	@if [ ! -d "$(ENGLAND)/official" ]; then \
		echo "The official files of England are skipped: there is no folder $(ENGLAND)/official."; \
	elif ! python3 -c "import pandas" 2> /dev/null; then \
		echo "The official files of England are skipped: comparing needs pandas."; \
	else \
		$(SWIFT) build -c release --product placard && \
		python3 -B Tests/SecondReader/england.py --data "$(ENGLAND)" \
			--placard "$$($(SWIFT) build -c release --show-bin-path)/placard" --templates .; \
	fi

# Builds a site about every small area of England into .build/england/Site: from the published files in ENGLAND where
# that folder is, else about an invented country of the same size. Takes some minutes and 6 GB of disk.
ENGLAND ?= ../shared/data/england
england:
	@scripts/install-packages python3
	$(SWIFT) build -c release --product placard
	@mkdir -p .build/england && rm -rf .build/england/Content
	@if [ -d "$(ENGLAND)" ]; then \
		python3 -B Benchmarks/england/make_content.py --data "$(ENGLAND)" .build/england/Content; \
	else \
		echo "The published files are skipped: there is no folder $(ENGLAND). The country is an invented one."; \
		python3 -B Benchmarks/england/make_content.py --made-up 32844 .build/england/Content; \
	fi
	time "$$($(SWIFT) build -c release --show-bin-path)/placard" build --root .build/england --templates .

# Parts of Placard by themselves, then whole sites.
bench: packages
	$(SWIFT) run -c release placard-benchmarks
	$(MAKE) bench-site

# How long after a file is saved a browser shows the change in a preview of the demonstration.
bench-preview:
	@scripts/install-packages python3 python3-venv chromium-headless-shell
	$(SWIFT) build -c release --product placard
	python3 -B Benchmarks/preview/measure.py --placard "$$($(SWIFT) build -c release --show-bin-path)/placard"

# Whole sites beside `tar` and Hugo; takes hours and 60 GB of disk. `make bench-site BENCH="--sizes 1000"` takes minutes,
# BENCH=--short one. The results go to Benchmarks/results/.
bench-site:
	@scripts/install-packages python3 python3-venv
	$(SWIFT) build -c release --product placard
	python3 -B Benchmarks/site/run.py --placard "$$($(SWIFT) build -c release --show-bin-path)/placard" $(BENCH)

# Draws the latest results for Benchmarks/README.md, or those in RESULTS.
bench-chart:
	@scripts/install-packages python3
	python3 -B Benchmarks/site/chart.py "$(or $(RESULTS),$(lastword $(sort $(wildcard Benchmarks/results/*-builds.json))))" \
		Documentation/images/builds.svg

# Holds the instructions of a small build against Benchmarks/budget.json; RENEW=1 writes the budget anew.
budget:
	@scripts/install-packages python3 valgrind binutils
	$(SWIFT) build -c release --product placard-benchmarks
	python3 -B Benchmarks/count_instructions.py $(if $(RENEW),--renew) \
		"$$($(SWIFT) build -c release --show-bin-path)/placard-benchmarks" .

# Looks whether the work of a build grows with hostile content and no faster, in instructions; SHORT=1 takes a case of each
# part, as `make check` does.
growth:
	@scripts/install-packages python3 valgrind binutils
	$(SWIFT) build -c release --product placard-benchmarks
	python3 -B Benchmarks/growth.py $(if $(SHORT),--short) \
		"$$($(SWIFT) build -c release --show-bin-path)/placard-benchmarks" .

format:
	$(SWIFT) format -i -r $(SOURCES)

lint:
	$(SWIFT) format lint --strict -r $(SOURCES)

clean:
	$(SWIFT) package clean

packages:
	@scripts/install-packages
