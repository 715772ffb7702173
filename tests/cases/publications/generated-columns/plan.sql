-- change publication news
ALTER PUBLICATION news SET (publish_generated_columns = stored);
