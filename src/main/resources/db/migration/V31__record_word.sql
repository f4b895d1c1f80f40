-- Every word that stands in some record: one that was typed wrongly leads to one that is there. To look among texts for what is spelt
-- nearly alike took a hundred times as long, and its index most of the time of taking a record in.
create table record_word (word text primary key);
insert into record_word
    select distinct w from record_entry, regexp_split_to_table(plain, '[^a-z0-9]+') w where length(w) between 3 and 40;
drop index if exists record_entry_near;

do $$
begin
    create index record_word_near on record_word using gin (word gin_trgm_ops);
exception when others then
    raise notice 'pg_trgm is not there: typing errors in searches are not forgiven';
end
$$;
