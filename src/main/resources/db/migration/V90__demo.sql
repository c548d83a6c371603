-- One row once a demo database has its invented content; written in the transaction that makes it.
create table demo_data (
  id bigint not null,
  seed bigint not null,
  made_at datetime(6) not null,
  constraint pk_demo_data primary key (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;
