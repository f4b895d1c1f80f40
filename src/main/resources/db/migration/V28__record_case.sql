-- What a session was for and what it gave, in numbers: so that whoever prepares the next one finds similar cases. Made from the record, and made again with it.
create table record_case (
    session_id  text    primary key,
    -- Title, objective and question in small letters without accents.
    plain       text    not null,
    found       tsvector generated always as (to_tsvector('french', plain) || to_tsvector('english', plain)) stored,
    people      integer not null,
    minutes     integer not null,
    items       integer not null,
    decisions   integer not null,
    commitments integer not null
);
create index record_case_found on record_case using gin (found);
