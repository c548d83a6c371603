-- A message on its way out, as it will be read. A job carries it; the body goes after the
-- retention time.
create table outbox_message (
  id bigint not null,
  municipality_id bigint,
  channel varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  recipient varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  account_id bigint,
  template varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  language varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
  subject varchar(200) not null,
  body text not null,
  once_key varchar(120) character set utf8mb4 collate utf8mb4_bin,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  created_at datetime(6) not null,
  sent_at datetime(6),
  attempts int not null,
  fault varchar(40) character set utf8mb4 collate utf8mb4_bin,
  constraint pk_outbox_message primary key (id),
  constraint uq_outbox_once unique (once_key),
  constraint ck_outbox_state check (state in ('WAITING', 'SENT', 'FAILED')),
  constraint ck_outbox_channel check (channel in ('EMAIL', 'SMS'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_outbox_created on outbox_message (created_at);
create index ix_outbox_recipient on outbox_message (recipient, created_at);
