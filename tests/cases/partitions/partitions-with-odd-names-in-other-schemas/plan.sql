-- create table "Old Ones"."Log 2024"
CREATE TABLE "Old Ones"."Log 2024" PARTITION OF public.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
