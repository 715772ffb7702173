-- create table public."<script>alert('x')</script>"
CREATE TABLE public."<script>alert('x')</script>" (
    "&amp;" integer,
    "'; DROP TABLE safe; --" text,
    "${a}" text,
    "{}" text,
    "%s" text
);

-- create index public."<b>"
CREATE INDEX "<b>" ON public."<script>alert('x')</script>" USING btree ("&amp;") WHERE ("'; DROP TABLE safe; --" IS NOT NULL);

-- comment on table public."<script>alert('x')</script>"
COMMENT ON TABLE public."<script>alert('x')</script>" IS '<img src=x onerror=alert(1)>';
