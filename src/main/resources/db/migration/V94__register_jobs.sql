-- How far a register's change feed was followed; written with the effects of the page.
create table register_cursor (
  feed varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  last_id bigint not null,
  moved_at datetime(6) not null,
  constraint pk_register_cursor primary key (feed)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Frivillighetsregisteret, which knows neither names nor addresses.
create table voluntary_unit (
  organisation_number char(9) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  registered_on date,
  grassroots_share boolean not null,
  walk_id bigint not null,
  changed_at datetime(6) not null,
  constraint pk_voluntary_unit primary key (organisation_number),
  constraint ck_voluntary_unit_state check (state in ('REGISTERED', 'LEFT'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_voluntary_unit_walk on voluntary_unit (walk_id);

create table voluntary_category (
  organisation_number char(9) character set utf8mb4 collate utf8mb4_bin not null,
  category_place int not null,
  icnpo_code varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_voluntary_category primary key (organisation_number, category_place)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create table icnpo_name (
  icnpo_code varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  language varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) not null,
  constraint pk_icnpo_name primary key (icnpo_code, language)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- One walk through the whole register; only one that came to its end says who is gone.
create table voluntary_walk (
  id bigint not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  search_after varchar(40) character set utf8mb4 collate utf8mb4_bin,
  seen_count bigint not null,
  started_at datetime(6) not null,
  ended_at datetime(6),
  constraint pk_voluntary_walk primary key (id),
  constraint ck_voluntary_walk_state check (state in ('WALKING', 'DONE', 'BROKEN'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_voluntary_walk_state on voluntary_walk (state, started_at);
