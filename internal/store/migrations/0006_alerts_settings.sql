-- +goose Up
-- Whoever an alert is assigned to is not a foreign key, like all actors.
ALTER TABLE alerts ADD COLUMN assigned_to BIGINT NOT NULL DEFAULT 0;
ALTER TABLE alerts ADD COLUMN base64_encoded BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE alerts ADD COLUMN would_block BOOLEAN NOT NULL DEFAULT FALSE;
-- The same secret elsewhere on the server.
CREATE INDEX alerts_fingerprint ON alerts (fingerprint, repo_id);

-- What a repository in observe mode let in and would have been blocked: one row
-- for each secret of a write.
CREATE TABLE observations (
    id           BIGSERIAL PRIMARY KEY,
    repo_id      BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    alert_id     BIGINT NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
    actor_id     BIGINT NOT NULL,
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
    at           BIGINT NOT NULL
);
CREATE INDEX observations_repo ON observations (repo_id, id);
CREATE INDEX observations_alert ON observations (alert_id);

-- What an organisation wants of its new repositories, and of its messages.
CREATE TABLE org_settings (
    org_id   BIGINT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    settings TEXT COLLATE "C" NOT NULL
);

-- Code-security configurations: settings for many repositories at once.
CREATE TABLE configurations (
    id          BIGSERIAL PRIMARY KEY,
    org_id      BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name        TEXT COLLATE "C" NOT NULL,
    name_key    TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    enforced    BOOLEAN NOT NULL,
    settings    TEXT COLLATE "C" NOT NULL,
    default_for TEXT COLLATE "C" NOT NULL,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL,
    UNIQUE (org_id, name_key)
);

CREATE TABLE configured_repos (
    repo_id          BIGINT PRIMARY KEY REFERENCES repos (id) ON DELETE CASCADE,
    configuration_id BIGINT NOT NULL REFERENCES configurations (id) ON DELETE CASCADE
);
CREATE INDEX configured_repos_configuration ON configured_repos (configuration_id, repo_id);
