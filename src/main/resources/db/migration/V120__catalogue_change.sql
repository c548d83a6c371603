-- What the public sees otherwise than before, one row for each activity and change, written in the
-- transaction of the change: each node reads it to keep its own search index. Holds keys alone.
-- The id tells the moment at which the row was made and not the one at which it could be read, so
-- readers look some way back each time.
create table catalogue_change (
  municipality_id bigint not null,
  id bigint not null,
  activity_id bigint not null,
  constraint pk_catalogue_change primary key (municipality_id, id),
  constraint fk_catalogue_change_municipality foreign key (municipality_id) references municipality (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_catalogue_change on catalogue_change (id);
