-- +goose Up
-- Each line of the audit log carries a MAC over itself and the MAC of the line
-- before it in its lane. A lane belongs to one writer at a time, so that
-- writers do not wait for each other; seq counts a lane's lines from 1 without
-- a gap. Lines of the time before have a negative seq until they are taken into
-- the chain, at the next start. owner_id is the account a line concerns: the
-- owner of its repository, or an organisation.
ALTER TABLE audit_events ADD COLUMN owner_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE audit_events ADD COLUMN actor_class TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE audit_events ADD COLUMN lane BIGINT NOT NULL DEFAULT 0;
ALTER TABLE audit_events ADD COLUMN seq BIGINT NOT NULL DEFAULT 0;
ALTER TABLE audit_events ADD COLUMN mac BYTEA NOT NULL DEFAULT '';
UPDATE audit_events SET seq = -id,
    owner_id = COALESCE((SELECT r.owner_id FROM repos r WHERE r.id = audit_events.repo_id), 0);
CREATE UNIQUE INDEX audit_events_chain ON audit_events (lane, seq);
CREATE INDEX audit_events_owner ON audit_events (owner_id, id);
CREATE INDEX audit_events_action ON audit_events (action, id);
