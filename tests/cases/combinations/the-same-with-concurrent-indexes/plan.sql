-- drop index public.member_role_idx
DROP INDEX public.member_role_idx;

-- add value 'owner' to type public.role
ALTER TYPE public.role ADD VALUE 'owner';

-- change the type of column public.member.id
-- hazard rewrites-table: table public.member is written anew while reads and writes wait
ALTER TABLE public.member ALTER COLUMN id TYPE bigint;

-- the next version
-- set the default of column public.member.role
ALTER TABLE public.member ALTER COLUMN role SET DEFAULT 'owner'::public.role;

-- add constraint public.member.one_role, for new rows
ALTER TABLE public.member ADD CONSTRAINT one_role CHECK (((role <> 'owner'::public.role) OR (id > 0))) NOT VALID;

-- the next version
-- validate constraint public.member.one_role
-- hazard adds-constraint: rows of table public.member that break it make it fail
ALTER TABLE public.member VALIDATE CONSTRAINT one_role;

-- the next version
-- no-transaction

-- create index public.member_owner_idx
-- hazard index-build: the whole of table public.member is read, in the background
-- hazard adds-constraint: rows of table public.member that are equal there make it fail
CREATE UNIQUE INDEX CONCURRENTLY member_owner_idx ON public.member USING btree (role, id) WHERE (role = 'owner'::public.role);

-- the next version
-- no-transaction

-- create index public.member_role_idx
-- hazard index-build: the whole of table public.member is read, in the background
CREATE INDEX CONCURRENTLY member_role_idx ON public.member USING btree (role) WHERE (role = ANY (ARRAY['member'::public.role, 'owner'::public.role]));
