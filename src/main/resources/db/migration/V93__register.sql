-- What Enhetsregisteret knows of organisations: a copy, never edited here. No sole proprietors.
create table register_unit (
  organisation_number char(9) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(250) not null,
  form varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin,
  phone varchar(30) character set utf8mb4 collate utf8mb4_bin,
  website varchar(200) character set utf8mb4 collate utf8mb4_bin,
  street varchar(250),
  postal_code char(4) character set utf8mb4 collate utf8mb4_bin,
  place varchar(80),
  municipality_number char(4) character set utf8mb4 collate utf8mb4_bin,
  industry varchar(8) character set utf8mb4 collate utf8mb4_bin,
  founded_on date,
  in_voluntary_register boolean not null,
  nynorsk boolean not null,
  purpose varchar(1000),
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  content_hash bigint not null,
  changed_at datetime(6) not null,
  constraint pk_register_unit primary key (organisation_number),
  constraint ck_register_unit_state check (state in ('ACTIVE', 'BANKRUPT', 'DISSOLVING', 'DELETED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_register_unit_place on register_unit (municipality_number, name);

-- One reading of the whole file. Nothing is taken over before the file was read to its end.
create table register_run (
  id bigint not null,
  source_name varchar(200) not null,
  fingerprint char(64) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  read_count bigint not null,
  kept_count bigint not null,
  bad_count bigint not null,
  merged_to char(9) character set utf8mb4 collate utf8mb4_bin,
  added_count bigint not null,
  changed_count bigint not null,
  gone_count bigint not null,
  started_at datetime(6) not null,
  ended_at datetime(6),
  refusal varchar(20) character set utf8mb4 collate utf8mb4_bin,
  constraint pk_register_run primary key (id),
  constraint ck_register_run_state check (state in ('READING', 'MERGING', 'DONE', 'REFUSED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_register_run_state on register_run (state, started_at);

-- What a run has read and not yet taken over.
create table register_staging (
  run_id bigint not null,
  organisation_number char(9) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(250) not null,
  form varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin,
  phone varchar(30) character set utf8mb4 collate utf8mb4_bin,
  website varchar(200) character set utf8mb4 collate utf8mb4_bin,
  street varchar(250),
  postal_code char(4) character set utf8mb4 collate utf8mb4_bin,
  place varchar(80),
  municipality_number char(4) character set utf8mb4 collate utf8mb4_bin,
  industry varchar(8) character set utf8mb4 collate utf8mb4_bin,
  founded_on date,
  in_voluntary_register boolean not null,
  nynorsk boolean not null,
  purpose varchar(1000),
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  content_hash bigint not null,
  constraint pk_register_staging primary key (run_id, organisation_number)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- The first records of a run that were not what they should be.
create table register_fault (
  run_id bigint not null,
  ordinal bigint not null,
  file_place bigint not null,
  fault varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_register_fault primary key (run_id, ordinal)
) default character set utf8mb4 collate utf8mb4_danish_ci;
