-- create cast ("S"."my e" AS "S"."f,g")
CREATE CAST ("S"."my e" AS "S"."f,g") WITH INOUT;
