CREATE TABLE payload (id uuid PRIMARY KEY, body jsonb, kind jsonb);
