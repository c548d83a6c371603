-- A person who opens doors to a community, by the languages they speak and the themes they know,
-- never by where they or others come from. They register themselves, once, where they are at work,
-- and say who may see it. The account has no foreign key: whoever leaves is not shown any more.
create table door_opener (
  municipality_id bigint not null,
  id bigint not null,
  account_id bigint not null,
  organisation_id bigint,
  contact_name varchar(120) not null,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin,
  phone varchar(30) character set utf8mb4 collate utf8mb4_bin,
  shown_to varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  confirmed_at datetime(6) not null,
  asked_at datetime(6),
  version bigint not null,
  constraint pk_door_opener primary key (municipality_id, id),
  constraint uq_door_opener_account unique (account_id),
  constraint fk_door_opener_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_door_opener_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_door_opener_shown_to check (shown_to in ('NOBODY', 'COORDINATORS', 'SIGNED_IN', 'PUBLIC'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_door_opener_confirmed on door_opener (confirmed_at);

create table door_opener_language (
  municipality_id bigint not null,
  opener_id bigint not null,
  language_code varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_door_opener_language primary key (municipality_id, opener_id, language_code),
  constraint fk_door_opener_language foreign key (municipality_id, opener_id) references door_opener (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create table door_opener_theme (
  municipality_id bigint not null,
  opener_id bigint not null,
  theme varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_door_opener_theme primary key (municipality_id, opener_id, theme),
  constraint fk_door_opener_theme foreign key (municipality_id, opener_id) references door_opener (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;
