CREATE TABLE safe (id integer);
CREATE TABLE "<script>alert('x')</script>" ("&amp;" integer, "'; DROP TABLE safe; --" text, "${a}" text, "{}" text, "%s" text);
CREATE INDEX "<b>" ON "<script>alert('x')</script>" ("&amp;") WHERE "'; DROP TABLE safe; --" IS NOT NULL;
COMMENT ON TABLE "<script>alert('x')</script>" IS '<img src=x onerror=alert(1)>';
