-- When the reader looked at stories, so that a page can tell what is new since then.
create table story_visit (
  story_id integer primary key references story on delete cascade,
  latest integer not null,              -- when a page of it was last opened
  before integer                        -- when the visit before that one ended; null at the first
) without rowid;
