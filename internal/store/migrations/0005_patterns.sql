-- +goose Up
-- A number that is another one with every change of what the patterns of a
-- repository, or of an organisation, find and block; 0 where nothing was ever
-- decided. Whoever inspected a write under another number inspects again.
ALTER TABLE repos ADD COLUMN patterns BIGINT NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN patterns BIGINT NOT NULL DEFAULT 0;

-- A custom pattern belongs to a repository or to an organisation. body is what
-- it looks for; tested is the hash of the body that a dry run came to its end with.
CREATE TABLE custom_patterns (
    id              BIGSERIAL PRIMARY KEY,
    repo_id         BIGINT REFERENCES repos (id) ON DELETE CASCADE,
    org_id          BIGINT REFERENCES users (id) ON DELETE CASCADE,
    name            TEXT COLLATE "C" NOT NULL,
    slug            TEXT COLLATE "C" NOT NULL,
    body            TEXT COLLATE "C" NOT NULL,
    published       BOOLEAN NOT NULL,
    push_protection BOOLEAN NOT NULL,
    tested          TEXT COLLATE "C" NOT NULL,
    version         TEXT COLLATE "C" NOT NULL,
    created_by      BIGINT NOT NULL,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    UNIQUE (repo_id, slug),
    UNIQUE (org_id, slug)
);

-- What an organisation has decided about push protection, by token_type.
CREATE TABLE pattern_configurations (
    org_id   BIGINT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    version  TEXT COLLATE "C" NOT NULL,
    settings TEXT COLLATE "C" NOT NULL
);

-- Matches are masked before they come here.
CREATE TABLE dry_runs (
    id           BIGSERIAL PRIMARY KEY,
    pattern_id   BIGINT NOT NULL REFERENCES custom_patterns (id) ON DELETE CASCADE,
    actor_id     BIGINT NOT NULL,
    body         TEXT COLLATE "C" NOT NULL,
    status       TEXT COLLATE "C" NOT NULL,
    repos        TEXT COLLATE "C" NOT NULL,
    matches      TEXT COLLATE "C" NOT NULL,
    queued_at    BIGINT NOT NULL,
    started_at   BIGINT NOT NULL,
    completed_at BIGINT NOT NULL
);
CREATE INDEX dry_runs_pattern ON dry_runs (pattern_id, id);
CREATE INDEX dry_runs_unfinished ON dry_runs (id) WHERE completed_at = 0;

-- The custom patterns that a scan was queued for.
ALTER TABLE scans ADD COLUMN custom TEXT COLLATE "C" NOT NULL DEFAULT '[]';
CREATE INDEX alerts_token ON alerts (token_type);
