-- create aggregate public.middle(double precision, anyelement)
CREATE AGGREGATE public.middle(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA
);

-- comment on aggregate public.middle(double precision, anyelement)
COMMENT ON AGGREGATE public.middle(double precision, anyelement) IS 'in the middle';
