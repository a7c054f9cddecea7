-- +goose Up
CREATE TABLE teams (
    id          BIGSERIAL PRIMARY KEY,
    org_id      BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    slug        TEXT COLLATE "C" NOT NULL,
    name        TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    secret      BOOLEAN NOT NULL,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL,
    UNIQUE (org_id, slug)
);

CREATE TABLE team_members (
    team_id    BIGINT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    user_id    BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    maintainer BOOLEAN NOT NULL,
    PRIMARY KEY (team_id, user_id)
);
CREATE INDEX team_members_user ON team_members (user_id);

CREATE TABLE team_repos (
    team_id    BIGINT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    repo_id    BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    permission TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (team_id, repo_id)
);
CREATE INDEX team_repos_repo ON team_repos (repo_id);

-- Who has a role in an organisation besides owner and member: a person or a team.
CREATE TABLE org_roles (
    id      BIGSERIAL PRIMARY KEY,
    org_id  BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role    TEXT COLLATE "C" NOT NULL,
    user_id BIGINT REFERENCES users (id) ON DELETE CASCADE,
    team_id BIGINT REFERENCES teams (id) ON DELETE CASCADE,
    UNIQUE (org_id, role, user_id),
    UNIQUE (org_id, role, team_id)
);

-- Who may review bypasses in a repository, or is exempt from push protection.
CREATE TABLE reviewers (
    repo_id     BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    kind        TEXT COLLATE "C" NOT NULL,
    reviewer_id BIGINT NOT NULL,
    mode        TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (repo_id, kind, reviewer_id)
);

-- Requests for a bypass and requests to dismiss an alert, numbered together as
-- GitHub numbers exemptions. Those who ask and answer are not foreign keys.
ALTER TABLE repos ADD COLUMN last_request BIGINT NOT NULL DEFAULT 0;
CREATE TABLE requests (
    id              BIGSERIAL PRIMARY KEY,
    repo_id         BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    owner_id        BIGINT NOT NULL,
    number          BIGINT NOT NULL,
    kind            TEXT COLLATE "C" NOT NULL,
    requester_id    BIGINT NOT NULL,
    status          TEXT COLLATE "C" NOT NULL,
    reason          TEXT COLLATE "C" NOT NULL,
    comment         TEXT COLLATE "C" NOT NULL,
    idempotency_key TEXT COLLATE "C" NOT NULL,
    fingerprint     BYTEA NOT NULL,
    secret_type     TEXT COLLATE "C" NOT NULL,
    token_type      TEXT COLLATE "C" NOT NULL,
    display_name    TEXT COLLATE "C" NOT NULL,
    mask            TEXT COLLATE "C" NOT NULL,
    block_id        BIGINT NOT NULL,
    locations       TEXT COLLATE "C" NOT NULL,
    branch          TEXT COLLATE "C" NOT NULL,
    alert_id        BIGINT NOT NULL,
    alert_number    BIGINT NOT NULL,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    UNIQUE (repo_id, number)
);
CREATE INDEX requests_created ON requests (repo_id, created_at);
CREATE INDEX requests_natural ON requests (repo_id, requester_id, fingerprint);
CREATE INDEX requests_alert ON requests (alert_id);
CREATE UNIQUE INDEX requests_key ON requests (repo_id, requester_id, idempotency_key) WHERE idempotency_key <> '';

CREATE TABLE responses (
    id          BIGSERIAL PRIMARY KEY,
    request_id  BIGINT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    reviewer_id BIGINT NOT NULL,
    status      TEXT COLLATE "C" NOT NULL,
    message     TEXT COLLATE "C" NOT NULL,
    created_at  BIGINT NOT NULL
);
CREATE INDEX responses_request ON responses (request_id);

ALTER TABLE blocks ADD COLUMN branch TEXT COLLATE "C" NOT NULL DEFAULT '';
-- A bypass that a reviewer approved has its request and no end. An alert of a
-- secret that an exempt actor brought names the exemption.
ALTER TABLE bypasses ADD COLUMN request_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE alerts ADD COLUMN exemption TEXT COLLATE "C" NOT NULL DEFAULT '';
