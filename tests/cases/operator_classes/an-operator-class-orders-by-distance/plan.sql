-- create operator family public.near USING gist
CREATE OPERATOR FAMILY public.near USING gist;

-- create operator family public.near USING gist
ALTER OPERATOR FAMILY public.near USING gist ADD
    OPERATOR 15 <->(point,point) FOR ORDER BY pg_catalog.float_ops;

-- create operator class public.near USING gist
CREATE OPERATOR CLASS public.near FOR TYPE point USING gist FAMILY public.near AS
    FUNCTION 1 (point, point) gist_point_consistent(internal,point,smallint,oid,internal),
    FUNCTION 2 (point, point) gist_box_union(internal,internal),
    FUNCTION 5 (point, point) gist_box_penalty(internal,internal,internal),
    FUNCTION 6 (point, point) gist_box_picksplit(internal,internal),
    FUNCTION 7 (point, point) gist_box_same(box,box,internal),
    STORAGE box;
