-- create policy public.book.narrow
CREATE POLICY narrow ON public.book AS RESTRICTIVE TO limbeck_case_reader, limbeck_case_writer USING (tenant = 1);
