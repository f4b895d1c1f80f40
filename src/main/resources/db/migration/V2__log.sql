-- The truth of every session: its events, numbered without gaps. The primary key is what makes two writers safe:
-- whoever comes second with a number fails, reads on and decides again.
create table event (
    session_id text not null,
    seq bigint not null check (seq > 0),
    at timestamptz not null,
    command text,
    name text not null,
    version int not null,
    body text not null,
    primary key (session_id, seq)
);

-- A command applied once cannot be applied again (P2). It stands on the first event it led to.
create unique index event_command on event (session_id, command) where command is not null;

-- Which sessions run now: asked once at every start.
create index event_course on event (session_id) where name in ('session-opened', 'session-closed');

-- The methods that sessions are pinned to, as they were read.
create table method_source (
    sha256 text primary key,
    id text not null,
    version text not null,
    tree text not null,
    locales text not null
);
