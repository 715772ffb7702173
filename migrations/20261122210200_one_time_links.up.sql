-- Links that let one person in once, to choose a password: `/welcome/<token>`.
CREATE TABLE one_time_links (
    -- SHA-256 of the token: whoever reads this table cannot use it.
    token_hash bytea PRIMARY KEY,
    -- Whose password it sets. Null: it makes the first owner, and is worth nothing once there is one.
    user_id uuid REFERENCES users (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);

CREATE INDEX one_time_links_user_id_idx ON one_time_links (user_id);
