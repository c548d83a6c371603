-- The newest activities first, for those who follow what is new.
create index ix_activity_published on activity (state, published_at, municipality_id, id);
