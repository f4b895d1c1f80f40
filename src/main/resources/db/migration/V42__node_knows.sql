-- How many kinds of events a process knows, so that those of the latest version keep the sessions while nodes are exchanged one by one.
-- A process that does not say so is of an earlier version.
alter table node add column knows int not null default 0;
