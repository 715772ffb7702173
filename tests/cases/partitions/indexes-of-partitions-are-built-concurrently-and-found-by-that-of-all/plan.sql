-- no-transaction

-- create index public.log_a_at_note_id_idx
-- hazard index-build: the whole of table public.log_a is read, in the background
-- hazard adds-constraint: rows of table public.log_a that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY log_a_at_note_id_idx ON public.log_a USING btree (at, note, id);

-- the next version
-- no-transaction

-- create index public.log_a_id
-- hazard index-build: the whole of table public.log_a is read, in the background
CREATE INDEX CONCURRENTLY log_a_id ON public.log_a USING btree (id);

-- the next version
-- no-transaction

-- create index public.log_a_note_idx
-- hazard index-build: the whole of table public.log_a is read, in the background
CREATE INDEX CONCURRENTLY log_a_note_idx ON public.log_a USING btree (note);

-- the next version
-- no-transaction

-- create index public.log_b_rest_at_note_id_idx
-- hazard index-build: the whole of table public.log_b_rest is read, in the background
-- hazard adds-constraint: rows of table public.log_b_rest that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY log_b_rest_at_note_id_idx ON public.log_b_rest USING btree (at, note, id);

-- the next version
-- no-transaction

-- create index public.log_b_rest_note_idx
-- hazard index-build: the whole of table public.log_b_rest is read, in the background
CREATE INDEX CONCURRENTLY log_b_rest_note_idx ON public.log_b_rest USING btree (note);

-- the next version
-- no-transaction

-- create index public.log_b_x_at_note_id_idx
-- hazard index-build: the whole of table public.log_b_x is read, in the background
-- hazard adds-constraint: rows of table public.log_b_x that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY log_b_x_at_note_id_idx ON public.log_b_x USING btree (at, note, id);

-- the next version
-- create index public.log_one
CREATE UNIQUE INDEX log_one ON public.log USING btree (at, note, id);

-- the next version
-- no-transaction

-- create index public.log_b_x_note_idx
-- hazard index-build: the whole of table public.log_b_x is read, in the background
CREATE INDEX CONCURRENTLY log_b_x_note_idx ON public.log_b_x USING btree (note);

-- the next version
-- create index public.log_note
CREATE INDEX log_note ON public.log USING btree (note);

-- create table public.log_c
CREATE TABLE public.log_c PARTITION OF public.log DEFAULT;
