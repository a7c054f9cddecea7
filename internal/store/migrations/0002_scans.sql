-- +goose Up
-- The latest scan of each kind over what a repository already holds.
CREATE TABLE scans (
    id           BIGSERIAL PRIMARY KEY,
    repo_id      BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    kind         TEXT COLLATE "C" NOT NULL,
    version      TEXT COLLATE "C" NOT NULL,
    status       TEXT COLLATE "C" NOT NULL,
    mark         TEXT COLLATE "C" NOT NULL,
    objects      BIGINT NOT NULL,
    total        BIGINT NOT NULL,
    queued_at    BIGINT NOT NULL,
    started_at   BIGINT NOT NULL,
    completed_at BIGINT NOT NULL,
    UNIQUE (repo_id, kind)
);
CREATE INDEX scans_unfinished ON scans (id) WHERE completed_at = 0;

-- Credentials of the source are never kept.
CREATE TABLE imports (
    id         BIGSERIAL PRIMARY KEY,
    repo_id    BIGINT NOT NULL UNIQUE REFERENCES repos (id) ON DELETE CASCADE,
    actor_id   BIGINT NOT NULL,
    url        TEXT COLLATE "C" NOT NULL,
    status     TEXT COLLATE "C" NOT NULL,
    message    TEXT COLLATE "C" NOT NULL,
    commits    BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at   BIGINT NOT NULL
);
