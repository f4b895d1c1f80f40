-- Links to the public version of a record: each can be called back.
create table record_link (
    id         text        primary key,
    session_id text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index record_link_session on record_link (session_id, made_at);

-- Which reminders went out, so that none goes twice: 30 or 90 days after the session.
create table reminder_sent (
    session_id text        not null,
    after_days integer     not null,
    at         timestamptz not null,
    primary key (session_id, after_days)
);
