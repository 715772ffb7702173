-- create policy public.book.p_delete
CREATE POLICY p_delete ON public.book FOR DELETE USING (false);

-- create policy public.book.p_insert
CREATE POLICY p_insert ON public.book FOR INSERT WITH CHECK (owner = CURRENT_USER);

-- create policy public.book.p_select
CREATE POLICY p_select ON public.book FOR SELECT USING (true);

-- create policy public.book.p_update
CREATE POLICY p_update ON public.book FOR UPDATE USING (owner = CURRENT_USER) WITH CHECK (tenant > 0);
