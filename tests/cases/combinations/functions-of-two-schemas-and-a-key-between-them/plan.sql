-- create table b.t
CREATE TABLE b.t (
    id integer NOT NULL,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);

-- create table a.u
CREATE TABLE a.u (
    id integer,
    CONSTRAINT u_id_fkey FOREIGN KEY (id) REFERENCES b.t(id)
);

-- create function b.users()
CREATE FUNCTION b.users()
RETURNS SETOF a.u
LANGUAGE sql
AS $$ SELECT u.* FROM a.u JOIN b.t USING (id) $$;

-- create function a.z()
CREATE FUNCTION a.z()
RETURNS bigint
LANGUAGE sql
AS $$ SELECT count(*) FROM b.users() $$;
