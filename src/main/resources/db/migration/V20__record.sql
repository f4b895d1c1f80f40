-- The records of closed sessions: made from the log, and made again whenever that is wanted.
create table record (
    session_id text primary key,
    -- The number of the last event it was made of.
    seq bigint not null,
    made_at timestamptz not null,
    schema text not null,
    -- As text, byte for byte: what is signed or compared must not be rewritten.
    json text not null
);
