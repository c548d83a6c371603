-- A municipality is a tenant with an id of its own; its register number is optional, and a city
-- district is a tenant with a parent.
create table municipality (
  id bigint not null,
  parent_id bigint,
  register_number char(4) character set utf8mb4 collate utf8mb4_bin,
  name varchar(120) not null,
  slug varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  language_form varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
  small_mode boolean not null,
  version bigint not null,
  constraint pk_municipality primary key (id),
  constraint uq_municipality_slug unique (slug),
  constraint fk_municipality_parent foreign key (parent_id) references municipality (id),
  constraint ck_municipality_language_form check (language_form in ('nb', 'nn'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- A part of town: as near as the portal comes to where a person lives.
create table area (
  municipality_id bigint not null,
  id bigint not null,
  name varchar(120) not null,
  latitude double not null,
  longitude double not null,
  constraint pk_area primary key (municipality_id, id),
  constraint fk_area_municipality foreign key (municipality_id) references municipality (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- A unit of the municipality (enhet) or a volunteer centre (frivilligsentral).
create table unit (
  municipality_id bigint not null,
  id bigint not null,
  parent_unit_id bigint,
  name varchar(160) not null,
  kind varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin,
  phone varchar(30) character set utf8mb4 collate utf8mb4_bin,
  version bigint not null,
  constraint pk_unit primary key (municipality_id, id),
  constraint fk_unit_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_unit_parent foreign key (municipality_id, parent_unit_id) references unit (municipality_id, id),
  constraint ck_unit_kind check (kind in ('MUNICIPAL_UNIT', 'VOLUNTEER_CENTRE'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Who answers for what here.
create table unit_responsibility (
  municipality_id bigint not null,
  unit_id bigint not null,
  responsibility varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_unit_responsibility primary key (municipality_id, unit_id, responsibility),
  constraint fk_unit_responsibility_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;
