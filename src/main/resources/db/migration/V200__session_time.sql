-- All that happens on a day, in order of time: the public calendar of a week and of a month.
create index ix_activity_session_time on activity_session (starts_at, municipality_id, activity_id);
