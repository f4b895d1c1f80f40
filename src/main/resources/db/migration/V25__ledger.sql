-- What became of commitments after their session: each time somebody says so is a row, and none is ever changed.
create table commitment_mark (
    id bigint generated always as identity primary key,
    session_id text not null,
    -- As the record calls it: c3.
    promise text not null,
    state text not null check (state in ('under-way', 'kept', 'renegotiated', 'dropped')),
    words text not null,
    -- The new day, where it was renegotiated; else empty.
    due text not null,
    at timestamptz not null
);
create index commitment_mark_session on commitment_mark (session_id, promise, id);
