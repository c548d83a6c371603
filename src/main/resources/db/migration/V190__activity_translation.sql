-- The language in which an activity is written; null: that of whoever offers it.
alter table activity add column text_language varchar(3) character set utf8mb4 collate utf8mb4_bin;

-- An activity in another language. Its version is what people who write in it hold on to.
create table activity_translation (
  municipality_id bigint not null,
  activity_id bigint not null,
  language_code varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
  version bigint not null,
  constraint pk_activity_translation primary key (municipality_id, activity_id, language_code),
  constraint fk_activity_translation_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- One field in that language. source_hash tells from which text it was translated: another text by
-- now means that it may no longer say the same.
create table activity_text (
  municipality_id bigint not null,
  activity_id bigint not null,
  language_code varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
  field varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  text varchar(4000) not null,
  source_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  by_machine boolean not null,
  constraint pk_activity_text primary key (municipality_id, activity_id, language_code, field),
  constraint fk_activity_text_translation foreign key (municipality_id, activity_id, language_code) references activity_translation (municipality_id, activity_id, language_code)
) default character set utf8mb4 collate utf8mb4_danish_ci;
