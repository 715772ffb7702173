-- create domain public.email
CREATE DOMAIN public.email AS text DEFAULT 'a@b'::text NOT NULL
    CONSTRAINT email_check CHECK ((VALUE ~~ '%@%'::text));
