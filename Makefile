# Thin wrappers: what is missing is installed (Debian 12+, Ubuntu 24.04+) or named with the command that installs it.
.PHONY: run build bench dist dist-test fuzz test fmt clippy nextest golden web web-test needs needs-test

run: needs web             ## builds pages and server, migrates, serves on 127.0.0.1:8080
	cargo build
	./target/debug/duijie serve --demo

build: needs web           ## release binary, with the pages in it
	cargo build --release

bench: needs web          ## the same questions with few and with many products, and as requests against the barest one
	cargo build --release
	@export DUIJIE_LOG=warn; d=target/release/duijie; \
	if command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; \
	then tools/with-databases $$d $$d bench; else $$d bench; fi

dist: build               ## a release tarball and a .deb in target/dist, with SHA256SUMS
	tools/dist target/release/duijie

fuzz: needs               ## schemathesis against the demo city as each role, some ten minutes (FUZZ_SECONDS); needs Python 3.10 and PyPI
	@tools/need python3:python3-venv
	cargo build --bin duijie
	tools/fuzz target/debug/duijie

test: needs needs-test fmt clippy nextest web-test dist-test

fmt:
	cargo fmt --check

clippy:
	cargo clippy --all-targets -- -D warnings

# With --tests, libraries are built once, as the tests want them, and the binary with them.
nextest:                   ## every integration test on SQLite and on a throw-away PostgreSQL
	cargo build --bin duijie --tests
	tools/with-databases target/debug/duijie cargo nextest run

dist-test:                 ## packs the tests' binary, installs the .deb in a throw-away copy of this system, runs and purges it
	tools/test-dist target/debug/duijie

golden: needs needs-test   ## rewrites the golden files under tests/golden: read the difference before you commit it
	cargo build --bin duijie
	DUIJIE_REWRITE_GOLDEN=1 tools/with-databases target/debug/duijie cargo nextest run golden

PAGES := $(shell find frontend/src frontend/public frontend/scripts frontend/*.html frontend/*.ts frontend/package.json -type f 2>/dev/null)
MODULES := frontend/node_modules/.package-lock.json

web: frontend/dist/app.html ## the web pages into frontend/dist, pre-compressed, when something of theirs has changed

frontend/dist/app.html: $(PAGES) $(MODULES)
	@tools/need-node
	cd frontend && npm run build && touch dist/app.html

$(MODULES): frontend/package-lock.json
	@tools/need-node
	cd frontend && npm ci --no-audit --no-fund && touch node_modules/.package-lock.json

web-test: web              ## style, types against the OpenAPI document, vitest, then Playwright in Chromium against target/debug/duijie (or DUIJIE_BINARY)
	@tools/need-node
	@tools/need chromium:chromium /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk
	[ -n "$$DUIJIE_BINARY" ] || cargo build --bin duijie --tests
	cd frontend && npm run check && npm run unit && npm run e2e

needs:
	@tools/need cc:build-essential /usr/include/postgresql/libpq-fe.h:libpq-dev mold:mold:optional

needs-test:
	@tools/need initdb:postgresql
	@command -v cargo-nextest >/dev/null || cargo install --locked cargo-nextest
