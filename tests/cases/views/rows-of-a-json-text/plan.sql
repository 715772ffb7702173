-- create view public.award
CREATE VIEW public.award AS
SELECT b.id,
    j.name
   FROM public.book b,
    LATERAL JSON_TABLE(
            b.facts, '$."awards"[*]' AS json_table_path_0
            COLUMNS (
                name text PATH '$."name"'
            )
        ) j;
