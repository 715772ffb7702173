-- trigger public.t.g is disabled now
ALTER TABLE public.t DISABLE TRIGGER g;
