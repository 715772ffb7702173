-- drop column public.line_item.gross
ALTER TABLE public.line_item DROP COLUMN gross;

-- change the type of column public.line_item.net
-- hazard rewrites-table: table public.line_item is written anew while reads and writes wait
ALTER TABLE public.line_item ALTER COLUMN net TYPE bigint;

-- add column public.line_item.gross
-- hazard rewrites-table: table public.line_item is written anew to fill column public.line_item.gross
ALTER TABLE public.line_item ADD COLUMN gross bigint GENERATED ALWAYS AS ((net * 2)) STORED;
