-- +goose Up
-- Whoever an alert is assigned to is not a foreign key, like all actors.
ALTER TABLE alerts ADD COLUMN assigned_to BIGINT NOT NULL DEFAULT 0;
ALTER TABLE alerts ADD COLUMN base64_encoded BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE alerts ADD COLUMN would_block BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE alerts ADD COLUMN brought_by BIGINT NOT NULL DEFAULT 0;
-- The same secret elsewhere on the server.
CREATE INDEX alerts_fingerprint ON alerts (fingerprint, repo_id);

-- Blobs with secrets that stand in a repository at ignored paths only: no alert
-- knows them, and no write brings them again when they are moved.
CREATE TABLE ignored_blobs (
    repo_id    BIGINT NOT NULL REFERENCES repos (id) ON DELETE CASCADE,
    object_oid BYTEA NOT NULL,
    PRIMARY KEY (repo_id, object_oid)
);

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
