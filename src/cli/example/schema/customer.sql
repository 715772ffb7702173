CREATE TABLE customer (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    email text NOT NULL,
    name text NOT NULL,
    joined timestamptz NOT NULL DEFAULT now(),
    wants_letters boolean NOT NULL DEFAULT false,
    tags text[] NOT NULL DEFAULT '{}'
);

CREATE UNIQUE INDEX customer_email_key ON customer (lower(email));

COMMENT ON TABLE customer IS 'People who have bought something, or mean to';
COMMENT ON COLUMN customer.wants_letters IS 'Said so themselves, and can say otherwise';
