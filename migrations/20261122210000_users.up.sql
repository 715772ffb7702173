-- The people who may sign in.
CREATE TABLE users (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    -- What they sign in with; two names that differ only in case are one.
    name text NOT NULL
        CONSTRAINT users_name_check CHECK (name = btrim(name) AND char_length(name) BETWEEN 1 AND 100),
    -- Argon2id, in PHC's format. Null until they have chosen a password through a one-time link.
    password_hash text,
    role text NOT NULL
        CONSTRAINT users_role_check CHECK (role IN ('owner', 'member')),
    theme text NOT NULL DEFAULT 'auto'
        CONSTRAINT users_theme_check CHECK (theme IN ('auto', 'light', 'dark')),
    density text NOT NULL DEFAULT 'normal'
        CONSTRAINT users_density_check CHECK (density IN ('compact', 'normal', 'roomy')),
    -- Set: they may no longer come in. Users are never deleted, so that the audit keeps its names.
    disabled_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX users_name_key ON users (lower(name));
