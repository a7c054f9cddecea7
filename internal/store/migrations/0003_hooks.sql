-- +goose Up
-- A hook belongs to a repository or to an organisation. Its address and secret
-- are sealed: an address may hold a token of its receiver.
CREATE TABLE hooks (
    id           BIGSERIAL PRIMARY KEY,
    repo_id      BIGINT REFERENCES repos (id) ON DELETE CASCADE,
    org_id       BIGINT REFERENCES users (id) ON DELETE CASCADE,
    active       BOOLEAN NOT NULL,
    events       TEXT COLLATE "C" NOT NULL,
    content_type TEXT COLLATE "C" NOT NULL,
    insecure_ssl BOOLEAN NOT NULL,
    sealed       BYTEA NOT NULL,
    created_at   BIGINT NOT NULL,
    updated_at   BIGINT NOT NULL
);
CREATE INDEX hooks_repo ON hooks (repo_id);
CREATE INDEX hooks_org ON hooks (org_id);

-- Whose turn it is to deliver to a hook, and what its receiver answered last:
-- apart from hooks, so that a delivery touches nothing that a write reads.
CREATE TABLE hook_turns (
    hook_id BIGINT PRIMARY KEY REFERENCES hooks (id) ON DELETE CASCADE,
    holder  TEXT COLLATE "C" NOT NULL,
    until   BIGINT NOT NULL,
    code    BIGINT NOT NULL,
    status  TEXT COLLATE "C" NOT NULL
);

-- One row for each hook that an event goes to, in the order of the effects.
CREATE TABLE outbox (
    id         BIGSERIAL PRIMARY KEY,
    hook_id    BIGINT NOT NULL REFERENCES hooks (id) ON DELETE CASCADE,
    guid       TEXT COLLATE "C" NOT NULL,
    event      TEXT COLLATE "C" NOT NULL,
    action     TEXT COLLATE "C" NOT NULL,
    repo_id    BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    data       TEXT COLLATE "C" NOT NULL,
    payload    TEXT COLLATE "C" NOT NULL,
    attempts   BIGINT NOT NULL,
    next_at    BIGINT NOT NULL
);
CREATE INDEX outbox_hook ON outbox (hook_id, id);
CREATE INDEX outbox_next ON outbox (next_at);

CREATE TABLE deliveries (
    id               BIGSERIAL PRIMARY KEY,
    hook_id          BIGINT NOT NULL REFERENCES hooks (id) ON DELETE CASCADE,
    guid             TEXT COLLATE "C" NOT NULL,
    event            TEXT COLLATE "C" NOT NULL,
    action           TEXT COLLATE "C" NOT NULL,
    repo_id          BIGINT NOT NULL,
    at               BIGINT NOT NULL,
    duration         BIGINT NOT NULL,
    redelivery       BOOLEAN NOT NULL,
    status           TEXT COLLATE "C" NOT NULL,
    code             BIGINT NOT NULL,
    request_headers  TEXT COLLATE "C" NOT NULL,
    payload          TEXT COLLATE "C" NOT NULL,
    response_headers TEXT COLLATE "C" NOT NULL,
    response         TEXT COLLATE "C" NOT NULL
);
CREATE INDEX deliveries_hook ON deliveries (hook_id, id);
CREATE INDEX deliveries_at ON deliveries (at);
