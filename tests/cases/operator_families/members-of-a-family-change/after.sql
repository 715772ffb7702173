CREATE OPERATOR FAMILY f USING btree; ALTER OPERATOR FAMILY f USING btree ADD OPERATOR 1 > (int, bigint), FUNCTION 1 (smallint, bigint) btint28cmp(smallint, bigint);
