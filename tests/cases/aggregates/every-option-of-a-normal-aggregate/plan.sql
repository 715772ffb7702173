-- create aggregate public.average(integer)
CREATE AGGREGATE public.average(integer) (
    SFUNC = int4_avg_accum,
    STYPE = bigint[],
    SSPACE = 32,
    FINALFUNC = int8_avg,
    FINALFUNC_MODIFY = SHAREABLE,
    INITCOND = '{0,0}',
    COMBINEFUNC = int4_avg_combine,
    MSFUNC = int4_avg_accum,
    MINVFUNC = int4_avg_accum_inv,
    MSTYPE = bigint[],
    MSSPACE = 16,
    MFINALFUNC = int8_avg,
    MFINALFUNC_MODIFY = READ_WRITE,
    MINITCOND = '{0,0}',
    PARALLEL = SAFE
);
