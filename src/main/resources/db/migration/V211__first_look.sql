-- A municipality may want to look at the first activity of a new organisation before the public
-- sees it. look_note: why a coordinator sent it back, for its organiser.
alter table municipality add column first_look boolean not null default false;
alter table activity drop constraint ck_activity_state;
alter table activity add constraint ck_activity_state check (state in ('DRAFT', 'WAITING', 'PUBLISHED', 'HIDDEN', 'CANCELLED', 'ENDED'));
alter table activity add column look_note varchar(500);
