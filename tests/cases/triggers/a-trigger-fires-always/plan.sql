-- trigger public.t.g is always enabled now
ALTER TABLE public.t ENABLE ALWAYS TRIGGER g;
