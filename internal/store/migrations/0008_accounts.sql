-- +goose Up
-- A suspended account keeps what it did, and no token of it is good.
ALTER TABLE users ADD COLUMN suspended_at BIGINT NOT NULL DEFAULT 0;

-- Mails that wait to be sent, written in the transaction of what they tell of:
-- one row for each recipient, gone when it is sent or given up.
CREATE TABLE mails (
    id       BIGSERIAL PRIMARY KEY,
    user_id  BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind     TEXT COLLATE "C" NOT NULL,
    about    TEXT COLLATE "C" NOT NULL,
    at       BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at  BIGINT NOT NULL
);
CREATE INDEX mails_next ON mails (next_at, id);
CREATE INDEX mails_user ON mails (user_id);

-- Passwords of those who use the pages; hash is what argon2id makes of one, in
-- PHC's form. The number of a session is kept as its SHA-256.
CREATE TABLE passwords (
    user_id    BIGINT NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    hash       TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE TABLE sessions (
    hash       BYTEA NOT NULL PRIMARY KEY,
    user_id    BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    used_at    BIGINT NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_used ON sessions (used_at);
