-- add column store.client.seen
ALTER TABLE store.client ADD COLUMN seen date;
