-- Organisations are the same everywhere; where they work is a row for each municipality.
create table organisation (
  id bigint not null,
  organisation_number char(9) character set utf8mb4 collate utf8mb4_bin,
  name varchar(200) not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  category_code varchar(5) character set utf8mb4 collate utf8mb4_bin,
  purpose varchar(500),
  email varchar(254) character set utf8mb4 collate utf8mb4_bin,
  phone varchar(30) character set utf8mb4 collate utf8mb4_bin,
  website varchar(200) character set utf8mb4 collate utf8mb4_bin,
  founded_on date,
  language_form varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
  in_voluntary_register boolean not null,
  version bigint not null,
  constraint pk_organisation primary key (id),
  constraint uq_organisation_number unique (organisation_number),
  constraint ck_organisation_kind check (kind in ('VOLUNTARY', 'IMMIGRANT', 'INFORMAL')),
  constraint ck_organisation_language_form check (language_form in ('nb', 'nn'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create table organisation_presence (
  municipality_id bigint not null,
  organisation_id bigint not null,
  constraint pk_organisation_presence primary key (municipality_id, organisation_id),
  constraint fk_presence_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_presence_organisation foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_presence_organisation on organisation_presence (organisation_id);
