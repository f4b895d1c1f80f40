-- A session as it is prepared; what happens in it is in the log.

create table session_plan (
    id             text        primary key,
    workspace      text        not null references workspace on delete cascade,
    code           text        not null unique,
    title          text        not null,
    method_id      text        not null,
    method_version text        not null,
    method_sha256  text        not null,
    -- JSON object: parameter id to value, as text
    params         text        not null,
    mode           text        not null check (mode in ('LIVE', 'ASYNC')),
    language       text        not null check (language in ('en', 'fr')),
    expected       integer     not null check (expected between 1 and 10000),
    strategy        text not null,
    objective       text not null,
    question        text not null,
    givens          text not null,
    who_decides     text not null,
    what_next       text not null,
    confidentiality text not null,
    sponsors        text not null,
    status         text        not null check (status in ('PLANNED', 'OPEN', 'CLOSED')),
    created_by     text        references account on delete set null,
    created_at     timestamptz not null
);
create index session_plan_workspace on session_plan (workspace, created_at desc);
