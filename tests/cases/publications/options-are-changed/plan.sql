-- change publication all_news
ALTER PUBLICATION all_news SET (publish_via_partition_root = false);

-- change publication news
ALTER PUBLICATION news SET (publish = 'delete', publish_via_partition_root = true);
