-- One secret per session. Destroying it leaves the row, so that it is never made again.
create table session_key (
    session_id text primary key,
    -- Sealed with a secret of the installation; null once destroyed.
    wrapped text,
    made_at timestamptz not null default now(),
    destroyed_at timestamptz
);
