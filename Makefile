# Few words: test, lint, run, bench. Each does its own set-up.

GO ?= go

.PHONY: test lint run bench setup

# Everything: formatting, vet, and every test on SQLite and PostgreSQL with the
# real clients. Needs Go and git; e2e/setup fetches the rest.
test: setup lint
	PUSHWARD_TEST_SETUP=1 e2e/with-postgres $(GO) test -timeout 20m ./...

lint:
	@unformatted=$$(gofmt -l *.go cmd internal e2e/*.go e2e/load); \
	if [ -n "$$unformatted" ]; then echo "not gofmt-ed:" $$unformatted >&2; exit 1; fi
	$(GO) vet ./...

run:
	$(GO) run ./cmd/pushward serve

# Starts its own server on a temporary folder and prints requests per second.
bench:
	$(GO) run ./e2e/load --op all

setup:
	@e2e/setup
