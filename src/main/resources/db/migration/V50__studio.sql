-- The methods of workspaces: drafts that change, and versions that do not.

create table method_draft (
    id         text        primary key,
    workspace  text        not null references workspace on delete cascade,
    method     text        not null,
    -- JSON object: language to the content of its file
    locales    text        not null,
    revision   integer     not null,
    changed_by text        references account on delete set null,
    changed_at timestamptz not null
);
create index method_draft_workspace on method_draft (workspace, changed_at desc);

-- What a version means stands in method_source, under its sha256; here is what was written.
create table method_version (
    id           text        primary key,
    workspace    text        not null references workspace on delete cascade,
    method_id    text        not null,
    version      text        not null,
    sha256       text        not null,
    method       text        not null,
    locales      text        not null,
    published_by text        references account on delete set null,
    published_at timestamptz not null,
    offered      boolean     not null,
    unique (workspace, method_id, version)
);
