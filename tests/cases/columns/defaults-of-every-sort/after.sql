CREATE TABLE note (
    id integer,
    a text DEFAULT 'it''s; "quoted" -- not a comment',
    b text DEFAULT E'line\nline\\',
    c timestamptz DEFAULT CURRENT_TIMESTAMP,
    d text[] DEFAULT ARRAY['x', 'y']::text[],
    e jsonb DEFAULT '{"a": [1, 2, {"b": null}]}',
    f interval DEFAULT '1 day 02:00:00',
    g integer DEFAULT (1 + 2) * 3,
    h boolean DEFAULT (NOT false),
    i text DEFAULT CURRENT_USER,
    j date DEFAULT ('2020-01-01'::date + 1),
    k text DEFAULT $$dollar $1 quoted$$,
    l numeric DEFAULT -1.50,
    m bytea DEFAULT '\xdeadbeef',
    n text DEFAULT NULL
);
