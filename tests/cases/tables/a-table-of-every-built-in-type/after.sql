CREATE TABLE zoo (
    a smallint, b integer, c bigint, d numeric, e numeric(10), f numeric(10, 3), g real, h double precision,
    i money, j character(3), k character varying(20), l character varying, m text, n "char", o name, p bytea,
    q date, r time, s time(3), t timetz, u timestamp, v timestamp(0), w timestamptz, x interval,
    y interval year to month, z interval second(2), aa boolean, bb uuid, cc json, dd jsonb, ee xml, ff inet,
    gg cidr, hh macaddr, ii macaddr8, jj bit(3), kk bit varying(9), ll point, mm line, nn lseg, oo box, pp path,
    qq polygon, rr circle, ss tsvector, tt tsquery, uu int4range, vv tstzmultirange, ww oid, xx regclass,
    yy pg_lsn, zz text[], aaa numeric(4, 1)[], bbb character varying(5)[]
);
