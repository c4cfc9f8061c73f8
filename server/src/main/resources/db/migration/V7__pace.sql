-- When a feed asks to be visited: it holds for visits that find nothing changed, too.
alter table feed add column pace_json text;
