-- put table public.a aside
ALTER TABLE public.a RENAME TO a__old;

-- put index public.a_key aside
ALTER INDEX public.a_key RENAME TO a_key__old;

-- put table public.b aside
ALTER TABLE public.b RENAME TO b__old;

-- put index public.b_key aside
ALTER INDEX public.b_key RENAME TO b_key__old;

-- drop constraint public.a__old.a_b
ALTER TABLE public.a__old DROP CONSTRAINT a_b;

-- drop constraint public.b__old.b_a
ALTER TABLE public.b__old DROP CONSTRAINT b_a;

-- create table public.a
CREATE TABLE public.a (
    id integer,
    kind text,
    b integer,
    CONSTRAINT a_key UNIQUE (id, kind)
) PARTITION BY LIST (kind);

-- create table public.a_x
CREATE TABLE public.a_x PARTITION OF public.a FOR VALUES IN ('x');

-- create table public.b
CREATE TABLE public.b (
    id integer,
    kind text,
    a integer,
    CONSTRAINT b_key UNIQUE (id, kind)
) PARTITION BY LIST (kind);

-- create table public.b_x
CREATE TABLE public.b_x PARTITION OF public.b FOR VALUES IN ('x');

-- move the rows of table public.a over to the new one, and drop the old one
-- hazard rewrites-table: table public.a is written anew while reads and writes wait
-- hazard adds-constraint: rows of table public.a that no partition takes make it fail
DO $$
#variable_conflict use_column
DECLARE
    moved bigint;
BEGIN
    IF pg_catalog.current_setting('transaction_isolation') NOT LIKE 'read %committed' THEN
        RAISE EXCEPTION 'rows move over in a transaction that is READ COMMITTED only';
    END IF;
    INSERT INTO public.a (id, kind, b)
        SELECT id, kind, b FROM ONLY public.a__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM ONLY public.a__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE public.a__old;
END
$$;

-- move the rows of table public.b over to the new one, and drop the old one
-- hazard rewrites-table: table public.b is written anew while reads and writes wait
-- hazard adds-constraint: rows of table public.b that no partition takes make it fail
DO $$
#variable_conflict use_column
DECLARE
    moved bigint;
BEGIN
    IF pg_catalog.current_setting('transaction_isolation') NOT LIKE 'read %committed' THEN
        RAISE EXCEPTION 'rows move over in a transaction that is READ COMMITTED only';
    END IF;
    INSERT INTO public.b (id, kind, a)
        SELECT id, kind, a FROM ONLY public.b__old;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT pg_catalog.count(*) FROM ONLY public.b__old) THEN
        RAISE EXCEPTION 'not every row has moved over';
    END IF;
    DROP TABLE public.b__old;
END
$$;

-- add constraint public.a.a_b
ALTER TABLE public.a ADD CONSTRAINT a_b FOREIGN KEY (b, kind) REFERENCES public.b(id, kind);

-- add constraint public.b.b_a
ALTER TABLE public.b ADD CONSTRAINT b_a FOREIGN KEY (a, kind) REFERENCES public.a(id, kind);
