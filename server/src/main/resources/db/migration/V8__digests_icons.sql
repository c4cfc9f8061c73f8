-- A fingerprint of what a feed told of an entry: where it is the same, nothing else is compared or made.
alter table entry add column digest text;
alter table feed add column icon text;  -- the picture that the feed names as its own, or null

-- Publishers' icons by site, and when each was last asked for; without a picture where none was found.
create table icon (
  host text primary key,                -- as publisher.host
  asked integer not null,
  source text,                          -- the picture's address
  etag text,                            -- its validators
  last_modified text,
  png blob,                             -- as we have drawn it again
  digest text                           -- of the png; part of the address that we serve it under
) without rowid;

-- How many rows there are, so that nobody needs to count them.
create table tally (
  name text primary key,
  n integer not null
) without rowid;
insert into tally select 'entry', count(*) from entry;
insert into tally select 'article', count(*) from article;
create trigger entry_came after insert on entry begin update tally set n = n + 1 where name = 'entry'; end;
create trigger entry_went after delete on entry begin update tally set n = n - 1 where name = 'entry'; end;
create trigger article_came after insert on article begin update tally set n = n + 1 where name = 'article'; end;
create trigger article_went after delete on article begin update tally set n = n - 1 where name = 'article'; end;
create index entry_waiting on entry (id) where due is not null and article_id is null;
