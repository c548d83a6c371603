-- An organisation that stood here twice: one row goes on, the other leads to it.
alter table organisation add column merged_into bigint;

-- What two rows for the same organisation would have in common, in one spelling, so that likely
-- duplicates are looked up and not all compared with all.
create table organisation_key (
  organisation_id bigint not null,
  kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  key_text varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_organisation_key primary key (organisation_id, kind, key_text),
  constraint fk_organisation_key foreign key (organisation_id) references organisation (id),
  constraint ck_organisation_key_kind check (kind in ('NUMBER', 'NAME', 'NAME_NEAR', 'EMAIL', 'PHONE', 'DOMAIN', 'ADDRESS'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_organisation_key on organisation_key (kind, key_text, organisation_id);

-- From which version of the organisation, and of the register's copy, its keys were made.
create table organisation_keyed (
  organisation_id bigint not null,
  keyed_version bigint not null,
  unit_changed_at datetime(6),
  constraint pk_organisation_keyed primary key (organisation_id),
  constraint fk_organisation_keyed foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Two that somebody has looked at and found to be two. The first has the lower id.
create table organisation_apart (
  municipality_id bigint not null,
  first_id bigint not null,
  second_id bigint not null,
  at datetime(6) not null,
  constraint pk_organisation_apart primary key (municipality_id, first_id, second_id),
  constraint fk_organisation_apart_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_organisation_apart_first foreign key (first_id) references organisation (id),
  constraint fk_organisation_apart_second foreign key (second_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- A merge, in the municipality in which somebody decided it; what it moved and changed stands below
-- for as long as it can be undone.
create table organisation_merge (
  municipality_id bigint not null,
  id bigint not null,
  survivor_id bigint not null,
  merged_id bigint not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  merged_at datetime(6) not null,
  ended_at datetime(6),
  version bigint not null,
  constraint pk_organisation_merge primary key (municipality_id, id),
  constraint fk_organisation_merge_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_organisation_merge_survivor foreign key (survivor_id) references organisation (id),
  constraint fk_organisation_merge_merged foreign key (merged_id) references organisation (id),
  constraint ck_organisation_merge_state check (state in ('MERGED', 'UNDONE', 'SETTLED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_organisation_merge_state on organisation_merge (state, merged_at);

-- row_municipality_id is 0 for rows that belong to no municipality.
create table organisation_merge_row (
  municipality_id bigint not null,
  merge_id bigint not null,
  tie varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  row_municipality_id bigint not null,
  row_id bigint not null,
  constraint pk_organisation_merge_row primary key (municipality_id, merge_id, tie, row_municipality_id, row_id),
  constraint fk_organisation_merge_row foreign key (municipality_id, merge_id) references organisation_merge (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- What a field of either row said before and says since.
create table organisation_merge_field (
  municipality_id bigint not null,
  merge_id bigint not null,
  organisation_id bigint not null,
  field varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  said_before varchar(500),
  said_after varchar(500),
  constraint pk_organisation_merge_field primary key (municipality_id, merge_id, organisation_id, field),
  constraint fk_organisation_merge_field foreign key (municipality_id, merge_id) references organisation_merge (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;
