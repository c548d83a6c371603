-- Units have their days: one is open from the first to the last of them, both included, and always
-- where nothing is written. A municipality can be reached itself, when no unit can.
alter table unit add column open_from date;
alter table unit add column open_to date;
alter table municipality add column email varchar(254) character set utf8mb4 collate utf8mb4_bin;
alter table municipality add column phone varchar(30) character set utf8mb4 collate utf8mb4_bin;

-- Who in the unit is the one to ask: a function, which outlives the person in it, and the person,
-- who chooses what others see of them. Nothing chosen shows the function alone. The account has no
-- foreign key: whoever leaves is simply not shown any more.
alter table unit_responsibility add column title varchar(120);
alter table unit_responsibility add column email varchar(254) character set utf8mb4 collate utf8mb4_bin;
alter table unit_responsibility add column phone varchar(30) character set utf8mb4 collate utf8mb4_bin;
alter table unit_responsibility add column account_id bigint;
alter table unit_responsibility add column shown varchar(20) character set utf8mb4 collate utf8mb4_bin;
alter table unit_responsibility add column valid_from date;
alter table unit_responsibility add column valid_to date;
alter table unit_responsibility add column version bigint not null default 1;

create index ix_unit_responsibility_theme on unit_responsibility (municipality_id, responsibility, unit_id);
create index ix_unit_responsibility_account on unit_responsibility (account_id, municipality_id);

-- Days on which the one to ask is away, and who is asked instead. It ends by itself.
create table unit_absence (
  municipality_id bigint not null,
  id bigint not null,
  unit_id bigint not null,
  responsibility varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  away_from date not null,
  away_to date not null,
  title varchar(120),
  email varchar(254) character set utf8mb4 collate utf8mb4_bin,
  phone varchar(30) character set utf8mb4 collate utf8mb4_bin,
  account_id bigint,
  shown varchar(20) character set utf8mb4 collate utf8mb4_bin,
  constraint pk_unit_absence primary key (municipality_id, id),
  constraint fk_unit_absence_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id),
  constraint ck_unit_absence_days check (away_from <= away_to)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_unit_absence_duty on unit_absence (municipality_id, unit_id, responsibility, away_to);
create index ix_unit_absence_account on unit_absence (account_id, municipality_id, away_to);
create index ix_unit_absence_over on unit_absence (away_to);
