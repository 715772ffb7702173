-- Every edge between objects that users made, and the parts that stand for the whole they belong to ("alias").
-- A part's "to" side is the whole; an edge's is what it needs. The schema "public" (2200) counts as made by users.
SELECT d.classid AS "class!", d.objid AS "oid!", d.objsubid AS "sub!",
       d.refclassid AS "to_class!", d.refobjid AS "to_oid!", d.refobjsubid AS "to_sub!",
       d.deptype IN ('a', 'i', 'P', 'S') AS "automatic!",
       d.deptype = 'e' AS "alias!"
FROM pg_catalog.pg_depend d
WHERE d.objid >= 16384
  AND (d.refobjid >= 16384 OR d.refobjid = 2200 AND d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  AND d.deptype <> 'p'
  -- From 18 on NOT NULL is a constraint of its own; here it is part of its column. The copies of a foreign key for the
  -- partitions of what it refers to come and go with those.
  AND NOT (d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND EXISTS (
      SELECT FROM pg_catalog.pg_constraint o
      WHERE o.oid = d.objid AND (o.contype = 'n' OR o.conparentid <> 0 AND EXISTS (
          SELECT FROM pg_catalog.pg_constraint p WHERE p.oid = o.conparentid AND p.conrelid = o.conrelid))))
UNION ALL
-- A default belongs to its column; it keeps an address of its own, see introspect.rs.
-- The row type of a relation belongs to the relation, an array type to its element.
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::oid, t.oid, 0,
       'pg_catalog.pg_class'::pg_catalog.regclass::oid, t.typrelid, 0, true, true
FROM pg_catalog.pg_type t WHERE t.typrelid <> 0 AND t.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::oid, t.oid, 0,
       'pg_catalog.pg_type'::pg_catalog.regclass::oid, t.typelem, 0, true, true
FROM pg_catalog.pg_type t WHERE t.typcategory = 'A' AND t.typelem <> 0 AND t.oid >= 16384
UNION ALL
-- The multirange type belongs to its range type.
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::oid, r.rngmultitypid, 0,
       'pg_catalog.pg_type'::pg_catalog.regclass::oid, r.rngtypid, 0, true, true
FROM pg_catalog.pg_range r WHERE r.rngmultitypid >= 16384
UNION ALL
-- The functions that a range type brings belong to it.
SELECT d.classid, d.objid, 0, d.refclassid, d.refobjid, 0, true, true
FROM pg_catalog.pg_depend d
WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid >= 16384 AND d.deptype = 'i'
  AND d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass
UNION ALL
-- The members of an operator class or family belong to it.
SELECT d.classid, d.objid, 0, d.refclassid, d.refobjid, 0, true, true
FROM pg_catalog.pg_depend d
WHERE d.classid IN ('pg_catalog.pg_amop'::pg_catalog.regclass, 'pg_catalog.pg_amproc'::pg_catalog.regclass)
  AND d.objid >= 16384
  AND d.refclassid IN ('pg_catalog.pg_opclass'::pg_catalog.regclass, 'pg_catalog.pg_opfamily'::pg_catalog.regclass)
UNION ALL
-- The index of a constraint belongs to the constraint.
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::oid, o.conindid, 0,
       'pg_catalog.pg_constraint'::pg_catalog.regclass::oid, o.oid, 0, true, true
FROM pg_catalog.pg_constraint o WHERE o.contype IN ('p', 'u', 'x') AND o.conindid <> 0
UNION ALL
-- The triggers of a foreign key belong to it; so do the rules that are a view to the view.
SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass::oid, g.oid, 0,
       'pg_catalog.pg_constraint'::pg_catalog.regclass::oid, g.tgconstraint, 0, true, true
FROM pg_catalog.pg_trigger g WHERE g.tgisinternal AND g.tgconstraint <> 0
UNION ALL
SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass::oid, r.oid, 0,
       'pg_catalog.pg_class'::pg_catalog.regclass::oid, r.ev_class, 0, true, true
FROM pg_catalog.pg_rewrite r WHERE r.rulename = '_RETURN' AND r.oid >= 16384
UNION ALL
-- What is left of a table that is not managed belongs to it: its constraints, indexes, defaults, policies; likewise a
-- domain's.
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::oid, o.oid, 0,
       'pg_catalog.pg_class'::pg_catalog.regclass::oid, o.conrelid, 0, true, true
FROM pg_catalog.pg_constraint o WHERE o.conrelid <> 0 AND o.contype <> 't' AND o.oid >= 16384
UNION ALL
-- The constraint of a constraint trigger belongs to the trigger, not to the table.
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::oid, g.tgconstraint, 0,
       'pg_catalog.pg_trigger'::pg_catalog.regclass::oid, g.oid, 0, true, true
FROM pg_catalog.pg_trigger g JOIN pg_catalog.pg_constraint o ON o.oid = g.tgconstraint AND o.contype = 't'
WHERE g.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass::oid, o.oid, 0,
       'pg_catalog.pg_type'::pg_catalog.regclass::oid, o.contypid, 0, true, true
FROM pg_catalog.pg_constraint o WHERE o.contypid <> 0 AND o.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::oid, i.indexrelid, 0,
       'pg_catalog.pg_class'::pg_catalog.regclass::oid, i.indrelid, 0, true, true
FROM pg_catalog.pg_index i
WHERE i.indexrelid >= 16384
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x'))
UNION ALL
SELECT 'pg_catalog.pg_attrdef'::pg_catalog.regclass::oid, d.oid, 0,
       'pg_catalog.pg_class'::pg_catalog.regclass::oid, d.adrelid, 0, true, true
FROM pg_catalog.pg_attrdef d WHERE d.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass::oid, p.oid, 0,
       'pg_catalog.pg_class'::pg_catalog.regclass::oid, p.polrelid, 0, true, true
FROM pg_catalog.pg_policy p WHERE p.oid >= 16384
