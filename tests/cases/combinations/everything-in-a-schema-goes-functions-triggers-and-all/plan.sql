-- drop view s.v
DROP VIEW s.v;

-- drop constraint s.t.c
ALTER TABLE s.t DROP CONSTRAINT c;

-- drop function s.f(s.t)
DROP FUNCTION s.f(s.t);

-- drop function s.good(s.t)
DROP FUNCTION s.good(s.t);

-- drop procedure s.p(s.mood)
DROP PROCEDURE s.p(s.mood);

-- drop aggregate s.a(s.mood)
DROP AGGREGATE s.a(s.mood);

-- drop function s.put(text, s.mood)
DROP FUNCTION s.put(text, s.mood);

-- drop table s.t
-- hazard drop-table: every row of table s.t is lost
DROP TABLE s.t;

-- drop function s.g()
DROP FUNCTION s.g();

-- drop function s.usual()
DROP FUNCTION s.usual();

-- drop type s.mood
DROP TYPE s.mood;

-- drop schema s
-- hazard drop-schema: schema s goes away
DROP SCHEMA s;
