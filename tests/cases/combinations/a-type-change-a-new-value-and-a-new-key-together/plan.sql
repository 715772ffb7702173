-- drop constraint public.member.member_team_fkey
ALTER TABLE public.member DROP CONSTRAINT member_team_fkey;

-- drop index public.member_role_idx
DROP INDEX public.member_role_idx;

-- add value 'owner' to type public.role
ALTER TYPE public.role ADD VALUE 'owner';

-- change the type of column public.member.id
-- hazard rewrites-table: table public.member is written anew while reads and writes wait
ALTER TABLE public.member ALTER COLUMN id TYPE bigint;

-- change the type of column public.member.team
-- hazard rewrites-table: table public.member is written anew while reads and writes wait
ALTER TABLE public.member ALTER COLUMN team TYPE bigint;

-- the next version
-- set the default of column public.member.role
ALTER TABLE public.member ALTER COLUMN role SET DEFAULT 'owner'::public.role;

-- change the type of column public.team.id
-- hazard rewrites-table: table public.team is written anew while reads and writes wait
ALTER TABLE public.team ALTER COLUMN id TYPE bigint;

-- add column public.team.owner
ALTER TABLE public.team ADD COLUMN owner bigint;

-- add constraint public.member.member_team_fkey
-- hazard adds-constraint: rows of table public.member that break it make it fail
-- hazard scans-table: the whole of table public.member is read while writes wait
ALTER TABLE public.member ADD CONSTRAINT member_team_fkey FOREIGN KEY (team) REFERENCES public.team(id) ON DELETE CASCADE;

-- add constraint public.team.team_owner_fkey
-- hazard adds-constraint: rows of table public.team that break it make it fail
-- hazard scans-table: the whole of table public.team is read while writes wait
ALTER TABLE public.team ADD CONSTRAINT team_owner_fkey FOREIGN KEY (owner) REFERENCES public.member(id);

-- create index public.member_role_idx
-- hazard index-build: the whole of table public.member is read while writes wait
CREATE INDEX member_role_idx ON public.member USING btree (role) WHERE (role = ANY (ARRAY['member'::public.role, 'owner'::public.role]));
