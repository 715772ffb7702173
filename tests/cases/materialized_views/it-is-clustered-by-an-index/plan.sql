-- let materialized view public.m be clustered by index public.m_title
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_title;
