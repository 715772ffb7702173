-- A few rows for every table that PostgreSQL takes them for, made of the types of its columns. Tables that refer to others
-- get theirs once these have some: the tables are gone through three times.
CREATE FUNCTION pg_temp.value(kind oid, modifier integer, n integer) RETURNS text LANGUAGE plpgsql AS $value$
DECLARE
    t pg_catalog.pg_type;
    name text := pg_catalog.format_type(kind, modifier);
    made text;
BEGIN
    SELECT * INTO t FROM pg_catalog.pg_type WHERE oid = kind;
    IF t.typtype = 'd' THEN
        made := pg_temp.value(t.typbasetype, t.typtypmod, n);
    ELSIF t.typtype = 'e' THEN
        SELECT quote_literal(v[1 + n % array_length(v, 1)]) INTO made
        FROM (SELECT array_agg(enumlabel ORDER BY enumsortorder) v FROM pg_catalog.pg_enum WHERE enumtypid = kind) s;
    ELSIF t.typtype = 'c' THEN
        SELECT 'ROW(' || string_agg(pg_temp.value(atttypid, atttypmod, n), ', ' ORDER BY attnum) || ')' INTO made
        FROM pg_catalog.pg_attribute WHERE attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped;
    ELSIF t.typtype = 'r' THEN
        SELECT name || '(' || pg_temp.value(rngsubtype, -1, n) || ', ' || pg_temp.value(rngsubtype, -1, n + 1) || ')'
        INTO made FROM pg_catalog.pg_range WHERE rngtypid = kind;
    ELSIF t.typcategory = 'A' AND t.typelem <> 0 THEN
        made := 'ARRAY[' || pg_temp.value(t.typelem, -1, n) || ']';
    ELSE
        made := CASE
            WHEN t.typname = 'uuid' THEN format('md5(%L)', n)
            WHEN t.typname IN ('json', 'jsonb') THEN format('''{"row": %s}''', n)
            WHEN t.typname = 'bytea' THEN format('''\x0%s''', n)
            WHEN t.typname = 'interval' THEN format('''%s days''', n)
            WHEN t.typname IN ('inet', 'cidr') THEN format('''10.0.0.%s''', n)
            WHEN t.typcategory = 'N' THEN n::text
            WHEN t.typcategory = 'B' THEN (n % 2 = 0)::text
            WHEN t.typcategory = 'S' THEN format('''%s t''', n)
            WHEN t.typcategory = 'D' AND t.typname LIKE 'time%' AND t.typname NOT LIKE 'timestamp%' THEN format('''0%s:00''', n)
            WHEN t.typcategory = 'D' THEN format('''2020-01-0%s''', n)
            ELSE 'NULL'
        END;
    END IF;
    RETURN format('(%s)::%s', coalesce(made, 'NULL'), name);
END $value$;

DO $seed$
DECLARE
    names text;
    given text;
    target record;
    filled boolean;
BEGIN
    FOR pass IN 1..3 LOOP
        FOR target IN
            SELECT c.oid, c.oid::regclass AS name, c.relkind = 'p' AS parted FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND s.nspname NOT IN ('pg_catalog', 'information_schema') AND s.nspname NOT LIKE 'pg\_temp%'
            ORDER BY s.nspname, c.relname
        LOOP
            BEGIN
                EXECUTE format('SELECT EXISTS (SELECT FROM %s %s)', CASE WHEN NOT target.parted THEN 'ONLY' END, target.name)
                    INTO filled;
                CONTINUE WHEN filled;
                FOR n IN 1..3 LOOP
                    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
                           string_agg(pg_temp.value(atttypid, atttypmod, n), ', ' ORDER BY attnum)
                    INTO names, given
                    FROM pg_catalog.pg_attribute
                    WHERE attrelid = target.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity <> 'a';
                    BEGIN
                        IF names IS NULL THEN
                            EXECUTE format('INSERT INTO %s DEFAULT VALUES', target.name);
                        ELSE
                            EXECUTE format('INSERT INTO %s (%s) VALUES (%s)', target.name, names, given);
                        END IF;
                        -- What is checked late is checked now.
                        SET CONSTRAINTS ALL IMMEDIATE;
                    EXCEPTION WHEN OTHERS THEN NULL;
                    END;
                END LOOP;
            EXCEPTION WHEN OTHERS THEN NULL;
            END;
        END LOOP;
    END LOOP;
END $seed$;

CREATE FUNCTION pg_temp.count() RETURNS bigint LANGUAGE plpgsql AS $count$
DECLARE
    name regclass;
    rows bigint;
    total bigint := 0;
BEGIN
    FOR name IN SELECT oid::regclass FROM pg_catalog.pg_class WHERE relkind = 'r' AND oid >= 16384 LOOP
        EXECUTE format('SELECT count(*) FROM ONLY %s', name) INTO rows;
        total := total + rows;
    END LOOP;
    RETURN total;
END $count$;

SELECT pg_temp.count();
