-- A list of organisations that somebody wants to take over, from the upload to the end: what each
-- row of it would come to is looked at before anything is written.
create table organisation_import (
  municipality_id bigint not null,
  id bigint not null,
  file_name varchar(100) not null,
  file_format varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  file_encoding varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  cell_separator varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  not_read varchar(1000) not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  row_count int not null,
  looked_again boolean not null,
  created_at datetime(6) not null,
  ended_at datetime(6),
  version bigint not null,
  constraint pk_organisation_import primary key (municipality_id, id),
  constraint fk_organisation_import_municipality foreign key (municipality_id) references municipality (id),
  constraint ck_organisation_import_state check (state in ('JUDGING', 'PREVIEW', 'RUNNING', 'DONE', 'DISCARDED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_organisation_import_created on organisation_import (created_at);

-- Its rows. An organisation is named here without a foreign key: what was looked at may be gone
-- by the time somebody decides, and then it is looked at again.
create table organisation_import_row (
  municipality_id bigint not null,
  id bigint not null,
  import_id bigint not null,
  line_number int not null,
  fate varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  content text not null,
  reasons text not null,
  changes text not null,
  organisation_id bigint,
  organisation_version bigint,
  alike_name varchar(200),
  alike_by varchar(10) character set utf8mb4 collate utf8mb4_bin,
  bring_in boolean not null,
  constraint pk_organisation_import_row primary key (municipality_id, id),
  constraint fk_organisation_import_row_import foreign key (municipality_id, import_id)
    references organisation_import (municipality_id, id),
  constraint ck_organisation_import_row_fate check (fate in ('NONE', 'NEW', 'HERE', 'CHANGED', 'ALIKE', 'SAME', 'REFUSED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_organisation_import_row on organisation_import_row (municipality_id, import_id, line_number);

-- How far the work on a list has come: counted beside the transaction that does it, which holds the
-- list itself.
create table organisation_import_progress (
  municipality_id bigint not null,
  import_id bigint not null,
  done_count int not null,
  constraint pk_organisation_import_progress primary key (municipality_id, import_id),
  constraint fk_organisation_import_progress foreign key (municipality_id, import_id)
    references organisation_import (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;
