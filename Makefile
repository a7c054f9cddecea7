# Few words: test, lint, run, bench, bench-push, bench-scan, precision. Each does its own set-up.

GO ?= go

.PHONY: test lint run bench bench-push bench-scan precision setup

# Everything: formatting, vet, and every test on SQLite and PostgreSQL with the
# real clients. Needs Go and git; e2e/setup fetches the rest.
test: setup lint
	PUSHWARD_TEST_SETUP=1 e2e/with-postgres $(GO) test -timeout 25m ./...

lint:
	@unformatted=$$(gofmt -l *.go cmd internal e2e/*.go e2e/load e2e/precision e2e/peers e2e/gogit); \
	if [ -n "$$unformatted" ]; then echo "not gofmt-ed:" $$unformatted >&2; exit 1; fi
	$(GO) vet ./...

run:
	$(GO) run ./cmd/pushward serve

# Starts its own server on a temporary folder and prints requests per second.
bench:
	$(GO) run ./e2e/load --op all

# Pushes to it and to git http-backend, which has no gate, side by side. Makes a
# history of 180,000 objects in the user's cache first; takes about ten minutes.
bench-push:
	$(GO) run ./e2e/load --op push --clients 1,8

# The scanner beside gitleaks and the standard library, in memory. Fetches
# gitleaks' modules; takes about ten minutes, nearly all of them gitleaks'.
bench-scan:
	@e2e/peers/run

# Lists, masked, all that the scanner finds in some 6 GB of real source, which
# e2e/corpus fetches first. No part of test: it needs the network and time.
precision:
	@dirs=$$(e2e/corpus) && $(GO) run ./e2e/precision $$dirs

setup:
	@e2e/setup
