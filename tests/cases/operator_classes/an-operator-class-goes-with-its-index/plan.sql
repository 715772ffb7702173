-- drop index public.i
DROP INDEX public.i;

-- drop operator class public.down USING btree
DROP OPERATOR CLASS public.down USING btree;

-- drop operator family public.down USING btree
DROP OPERATOR FAMILY public.down USING btree;
