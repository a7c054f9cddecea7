-- The text is PostgreSQL's; migrate.go respells three words for SQLite.
-- Times are microseconds since 1970 in UTC, 0 for "never". Keys (login_key,
-- name_key) hold the ASCII-lower-case form and carry the uniqueness. Actors are
-- not foreign keys: what they did outlives them.

-- +goose Up
CREATE TABLE users (
    id         BIGSERIAL PRIMARY KEY,
    login      TEXT COLLATE "C" NOT NULL,
    login_key  TEXT COLLATE "C" NOT NULL UNIQUE,
    type       TEXT COLLATE "C" NOT NULL,
    name       TEXT COLLATE "C" NOT NULL,
    email      TEXT COLLATE "C" NOT NULL,
    site_admin BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE members (
    org_id  BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (org_id, user_id)
);
CREATE INDEX members_user ON members (user_id);

CREATE TABLE tokens (
    id           BIGSERIAL PRIMARY KEY,
    user_id      BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    hash         BYTEA NOT NULL UNIQUE,
    name         TEXT COLLATE "C" NOT NULL,
    class        TEXT COLLATE "C" NOT NULL,
    scopes       TEXT COLLATE "C" NOT NULL,
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL
);
CREATE INDEX tokens_user ON tokens (user_id);

CREATE TABLE repos (
    id             BIGSERIAL PRIMARY KEY,
    owner_id       BIGINT NOT NULL REFERENCES users (id),
    name           TEXT COLLATE "C" NOT NULL,
    name_key       TEXT COLLATE "C" NOT NULL,
    description    TEXT COLLATE "C" NOT NULL,
    homepage       TEXT COLLATE "C" NOT NULL,
    private        BOOLEAN NOT NULL,
    archived       BOOLEAN NOT NULL,
    default_branch TEXT COLLATE "C" NOT NULL,
    settings       TEXT COLLATE "C" NOT NULL,
    last_alert     BIGINT NOT NULL DEFAULT 0,
    created_at     BIGINT NOT NULL,
    updated_at     BIGINT NOT NULL,
    pushed_at      BIGINT NOT NULL,
    UNIQUE (owner_id, name_key)
);

CREATE TABLE redirects (
    owner_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name_key TEXT COLLATE "C" NOT NULL,
    repo_id  BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    PRIMARY KEY (owner_id, name_key)
);
CREATE INDEX redirects_repo ON redirects (repo_id);

CREATE TABLE collaborators (
    repo_id BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    permission TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (repo_id, user_id)
);
CREATE INDEX collaborators_user ON collaborators (user_id);

CREATE TABLE blocks (
    id               BIGSERIAL PRIMARY KEY,
    repo_id          BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    actor_id         BIGINT NOT NULL,
    fingerprint      BYTEA NOT NULL,
    secret_type      TEXT COLLATE "C" NOT NULL,
    token_type       TEXT COLLATE "C" NOT NULL,
    display_name     TEXT COLLATE "C" NOT NULL,
    mask             TEXT COLLATE "C" NOT NULL,
    length           BIGINT NOT NULL,
    placeholder_hash BYTEA NOT NULL,
    locations        TEXT COLLATE "C" NOT NULL,
    attempts         BIGINT NOT NULL,
    created_at       BIGINT NOT NULL,
    last_at          BIGINT NOT NULL,
    expires_at       BIGINT NOT NULL,
    spent_at         BIGINT NOT NULL,
    UNIQUE (repo_id, actor_id, fingerprint)
);
CREATE INDEX blocks_placeholder ON blocks (repo_id, placeholder_hash);

CREATE TABLE bypasses (
    id          BIGSERIAL PRIMARY KEY,
    repo_id     BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    owner_id    BIGINT NOT NULL,
    actor_id    BIGINT NOT NULL,
    fingerprint BYTEA NOT NULL,
    block_id    BIGINT NOT NULL,
    secret_type TEXT COLLATE "C" NOT NULL,
    token_type  TEXT COLLATE "C" NOT NULL,
    reason      TEXT COLLATE "C" NOT NULL,
    created_at  BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL,
    used_at     BIGINT NOT NULL,
    UNIQUE (repo_id, actor_id, fingerprint)
);

CREATE TABLE alerts (
    id                 BIGSERIAL PRIMARY KEY,
    repo_id            BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    number             BIGINT NOT NULL,
    fingerprint        BYTEA NOT NULL,
    secret_type        TEXT COLLATE "C" NOT NULL,
    token_type         TEXT COLLATE "C" NOT NULL,
    display_name       TEXT COLLATE "C" NOT NULL,
    provider           TEXT COLLATE "C" NOT NULL,
    provider_slug      TEXT COLLATE "C" NOT NULL,
    mask               TEXT COLLATE "C" NOT NULL,
    validity           TEXT COLLATE "C" NOT NULL,
    state              TEXT COLLATE "C" NOT NULL,
    resolution         TEXT COLLATE "C" NOT NULL,
    resolved_by        BIGINT NOT NULL,
    resolved_at        BIGINT NOT NULL,
    resolution_comment TEXT COLLATE "C" NOT NULL,
    bypassed           BOOLEAN NOT NULL,
    bypassed_by        BIGINT NOT NULL,
    bypassed_at        BIGINT NOT NULL,
    bypass_reason      TEXT COLLATE "C" NOT NULL,
    location_count     BIGINT NOT NULL,
    created_at         BIGINT NOT NULL,
    updated_at         BIGINT NOT NULL,
    UNIQUE (repo_id, number),
    UNIQUE (repo_id, fingerprint)
);
CREATE INDEX alerts_created ON alerts (repo_id, created_at, id);
CREATE INDEX alerts_updated ON alerts (repo_id, updated_at, id);

-- key is the SHA-256 of all other columns: the same place is kept once, and a
-- path longer than an index entry may be still has a unique key.
CREATE TABLE alert_locations (
    id           BIGSERIAL PRIMARY KEY,
    alert_id     BIGINT NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
    key          BYTEA NOT NULL,
    place        TEXT COLLATE "C" NOT NULL,
    path         TEXT COLLATE "C" NOT NULL,
    ref          TEXT COLLATE "C" NOT NULL,
    object_oid   BYTEA NOT NULL,
    commit_oid   BYTEA NOT NULL,
    start_line   BIGINT NOT NULL,
    end_line     BIGINT NOT NULL,
    start_column BIGINT NOT NULL,
    end_column   BIGINT NOT NULL,
    start_byte   BIGINT NOT NULL,
    end_byte     BIGINT NOT NULL,
    repo_id      BIGINT NOT NULL,
    placed       BOOLEAN NOT NULL,
    UNIQUE (alert_id, key)
);
-- Few are unplaced at a time, and every commit asks for them.
CREATE INDEX alert_locations_unplaced ON alert_locations (repo_id, object_oid) WHERE NOT placed;
CREATE INDEX alert_locations_order ON alert_locations (alert_id, id);

CREATE TABLE writes (
    id              BIGSERIAL PRIMARY KEY,
    repo_id         BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    actor_id        BIGINT NOT NULL,
    refs            TEXT COLLATE "C" NOT NULL,
    objects         BIGINT NOT NULL,
    pattern_version TEXT COLLATE "C" NOT NULL,
    plan            TEXT COLLATE "C" NOT NULL,
    at              BIGINT NOT NULL
);
CREATE INDEX writes_repo ON writes (repo_id);

CREATE TABLE audit_events (
    id          BIGSERIAL PRIMARY KEY,
    at          BIGINT NOT NULL,
    action      TEXT COLLATE "C" NOT NULL,
    actor_id    BIGINT NOT NULL,
    actor_login TEXT COLLATE "C" NOT NULL,
    token_id    BIGINT NOT NULL,
    addr        TEXT COLLATE "C" NOT NULL,
    request_id  TEXT COLLATE "C" NOT NULL,
    repo_id     BIGINT NOT NULL,
    repo        TEXT COLLATE "C" NOT NULL,
    data        TEXT COLLATE "C" NOT NULL
);
CREATE INDEX audit_events_repo ON audit_events (repo_id, id);

CREATE TABLE settings (
    key   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);
