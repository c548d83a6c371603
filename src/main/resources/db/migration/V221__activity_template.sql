-- What an owner of activities begins new ones with: everything but when, and in which area.
-- languages, interests: codes, parted by commas, since nobody searches by them.
create table activity_template (
  municipality_id bigint not null,
  id bigint not null,
  organisation_id bigint,
  unit_id bigint,
  name varchar(120) not null,
  title varchar(120) not null,
  description varchar(4000) not null,
  languages varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
  interests varchar(400) character set utf8mb4 collate utf8mb4_bin not null,
  audience varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  age_from int,
  age_to int,
  lowest_level varchar(4) character set utf8mb4 collate utf8mb4_bin not null,
  place_name varchar(160) not null,
  address varchar(200) not null,
  access_notes varchar(500) not null,
  address_after_sign_up boolean not null,
  capacity int,
  price_kroner bigint not null,
  child_care boolean not null,
  made_at datetime(6) not null,
  constraint pk_activity_template primary key (municipality_id, id),
  constraint fk_activity_template_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_activity_template_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id),
  constraint ck_activity_template_owner check ((organisation_id is null) <> (unit_id is null))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_activity_template_organisation on activity_template (organisation_id, name);
