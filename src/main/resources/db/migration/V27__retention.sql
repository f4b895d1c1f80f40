-- How long the words of a session are kept after its end, in months; null: as long as the workspace stands.
alter table workspace add column keep_months integer check (keep_months between 1 and 120);
