-- Accounts, workspaces and who belongs to them. Ids are random words made by the server.

create table account (
    id            text        primary key,
    email         text        not null,
    name          text        not null,
    password_hash text        not null,
    language      text        not null check (language in ('en', 'fr')),
    -- Raised when the password changes: cookies signed before that are worth nothing any more.
    epoch         integer     not null default 0,
    created_at    timestamptz not null
);
create unique index account_email on account (lower(email));

create table workspace (
    id         text        primary key,
    name       text        not null,
    created_at timestamptz not null
);

create table membership (
    id        text        primary key,
    workspace text        not null references workspace on delete cascade,
    account   text        not null references account on delete cascade,
    role      text        not null check (role in ('OWNER', 'FACILITATOR', 'SPONSOR', 'MEMBER')),
    since     timestamptz not null,
    unique (workspace, account)
);
create index membership_account on membership (account);

-- A link that lets one person in. Only the hash of its token is kept.
create table invitation (
    id         text        primary key,
    workspace  text        not null references workspace on delete cascade,
    token_hash text        not null unique,
    role       text        not null check (role in ('OWNER', 'FACILITATOR', 'SPONSOR', 'MEMBER')),
    note       text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index invitation_workspace on invitation (workspace);

-- The one-time link of the very first start: one row at most.
create table setup_link (
    id         integer primary key check (id = 1),
    token_hash text    not null,
    used_at    timestamptz
);
