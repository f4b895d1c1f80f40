-- Which Palabre last wrote here; later migrations add each room's tables.
create table palabre_house (
    only_row boolean primary key default true check (only_row),
    founded_at timestamptz not null default now()
);

insert into palabre_house default values;
