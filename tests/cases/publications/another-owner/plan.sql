-- give publication news to limbeck_case_owner
ALTER PUBLICATION news OWNER TO limbeck_case_owner;
