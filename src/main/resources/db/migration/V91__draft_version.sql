-- One person with two windows: a draft is overwritten only by the window that has seen it as it is.
-- The number is new at each save and never comes back.
alter table form_draft add column version bigint not null default 0;
