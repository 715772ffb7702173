-- redefine aggregate public.glue(text)
CREATE OR REPLACE AGGREGATE public.glue(text) (
    SFUNC = textcat,
    STYPE = text,
    INITCOND = ''
);

-- drop function public.put(text, text)
DROP FUNCTION public.put(text, text);
