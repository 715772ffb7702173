INSERT INTO public.badge VALUES (1, 'Ada');
