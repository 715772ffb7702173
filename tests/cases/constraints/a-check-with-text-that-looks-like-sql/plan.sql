-- add constraint public.remark.odd
-- hazard adds-constraint: rows of table public.remark that break it make it fail
-- hazard scans-table: the whole of table public.remark is read while writes wait
ALTER TABLE public.remark ADD CONSTRAINT odd CHECK (((t <> ALL (ARRAY['a;b'::text, 'c''d'::text, '-- e'::text, '/* f'::text, 'g\h'::text, '$$'::text])) AND (t !~ '^\(;\)$'::text)));
