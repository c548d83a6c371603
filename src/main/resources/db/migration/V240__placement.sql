-- A placement (praksisplass) is an activity without sessions: somebody works along for a period.
-- kind: null for what people meet for. hours_a_week, tasks, contact_*: of placements only; its period
-- is starts_on and ends_on.
alter table activity add column kind varchar(20) character set utf8mb4 collate utf8mb4_bin;
alter table activity add column hours_a_week int;
alter table activity add column tasks varchar(2000);
alter table activity add column contact_name varchar(100);
alter table activity add column contact_phone varchar(20);

-- Placements are few among many: found without reading what else there is.
create index ix_activity_kind on activity (kind, state, listed_at, id);

alter table activity_template add column kind varchar(20) character set utf8mb4 collate utf8mb4_bin;
alter table activity_template add column hours_a_week int;
alter table activity_template add column tasks varchar(2000);
