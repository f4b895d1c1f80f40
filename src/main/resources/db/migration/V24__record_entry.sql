-- What can be found in records: one row for each piece of a version, as its readers may read it. Made from the record, and made again with it.
create table record_entry (
    session_id text not null,
    audience text not null,
    -- i12, d1, c3, or the name of a part: question
    place text not null,
    kind text not null,
    words text not null,
    -- Small letters without accents, so that a search finds what was typed either way.
    plain text not null,
    -- Of both languages: words of a session are often mixed, and a query finds whatever either stems to.
    found tsvector generated always as (to_tsvector('french', plain) || to_tsvector('english', plain) || to_tsvector('simple', plain)) stored,
    primary key (session_id, audience, place)
);
create index record_entry_found on record_entry using gin (found);

-- Typing errors are found by three letters at a time, where PostgreSQL has pg_trgm; without it searches are exact.
do $$
begin
    create extension if not exists pg_trgm;
    create index record_entry_near on record_entry using gin (plain gin_trgm_ops);
exception when others then
    raise notice 'pg_trgm is not there: typing errors in searches are not forgiven';
end
$$;
