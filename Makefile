# Thin wrappers: what is missing is installed (Debian 12+, Ubuntu 24.04+) or named with the command that installs it.
.PHONY: run build bench dist dist-test fuzz test fmt clippy nextest golden web web-test needs needs-web needs-test

run: needs                 ## builds, migrates, serves on 127.0.0.1:8080
	cargo build
	./target/debug/duijie serve --demo

build: needs               ## release binary
	cargo build --release

bench: needs              ## the same questions with few and with many products, and as requests against the barest one
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

test: needs needs-test fmt clippy nextest dist-test

fmt:
	cargo fmt --check

clippy:
	cargo clippy --all-targets -- -D warnings

nextest:                   ## every integration test on SQLite and on a throw-away PostgreSQL
	cargo build --bin duijie
	tools/with-databases target/debug/duijie cargo nextest run

dist-test:                 ## packs the tests' binary, installs the .deb in a throw-away copy of this system, runs and purges it
	tools/test-dist target/debug/duijie

golden: needs needs-test   ## rewrites the golden files under tests/golden: read the difference before you commit it
	cargo build --bin duijie
	DUIJIE_REWRITE_GOLDEN=1 tools/with-databases target/debug/duijie cargo nextest run golden

web: needs-web             ## the web pages into frontend/dist, checked against the OpenAPI document, pre-compressed
	cd frontend && npm ci --no-audit --no-fund && npm run check && npm run build

web-test: web              ## vitest, then Playwright in Chromium against target/debug/duijie (or DUIJIE_BINARY), some three minutes
	@tools/need chromium:chromium
	cd frontend && npm run unit && npm run e2e

needs-web:
	@node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null \
	|| { echo "Node 20.19 or later is needed: https://nodejs.org/en/download"; exit 1; }

needs:
	@tools/need cc:build-essential /usr/include/postgresql/libpq-fe.h:libpq-dev mold:mold:optional

needs-test:
	@tools/need initdb:postgresql
	@command -v cargo-nextest >/dev/null || cargo install --locked cargo-nextest
