-- Who is signed in. There is no row for those who are not.
CREATE TABLE sessions (
    -- SHA-256 of the id in the cookie: whoever reads this table cannot sign in with it.
    id bytea PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    data jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    -- Moved at most once a minute; the idle timeout counts from it.
    seen_at timestamptz NOT NULL DEFAULT now(),
    -- The absolute timeout, however busy the session is.
    expires_at timestamptz NOT NULL
);

CREATE INDEX sessions_user_id_idx ON sessions (user_id);
CREATE INDEX sessions_expires_at_idx ON sessions (expires_at);
