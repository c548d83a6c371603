-- publish_at: when the public will see a draft, as it is written then; null for never by itself.
-- publish_stopped_at: that moment, if something stood in the way then.
alter table activity add column publish_at datetime(6);
alter table activity add column publish_stopped_at datetime(6);
create index ix_activity_publish_at on activity (publish_at);

-- reminded_at: when those with a place were reminded; null again when the session has another time.
alter table activity_session add column reminded_at datetime(6);

-- How somebody wants to be reminded of the places they have, once they have said so.
create table reminder_choice (
  account_id bigint not null,
  way varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  since datetime(6) not null,
  constraint pk_reminder_choice primary key (account_id),
  constraint fk_reminder_choice_account foreign key (account_id) references account (id),
  constraint ck_reminder_choice_way check (way in ('NONE', 'EMAIL', 'SMS'))
) default character set utf8mb4 collate utf8mb4_danish_ci;
