-- Times are milliseconds since 1970-01-01T00:00Z; "json" columns hold the engine's records as server/json writes them.

create table setting (
  key text primary key,
  value text not null
) without rowid;

create table publisher (
  id integer primary key,
  host text not null unique,            -- authority of the site: host, with its port where that is not the default
  name text not null,
  language text,
  home text not null
);

create table feed (
  id integer primary key,
  url text not null unique,
  title text not null default '',
  home text,
  category text,                        -- the OPML folder it came in
  state text not null default 'active' check (state in ('active', 'paused', 'gone')),
  etag text,
  last_modified text,
  next_visit integer not null,
  last_visit integer,
  last_error text,
  failures integer not null default 0,
  added integer not null
);
create index feed_due on feed (next_visit) where state = 'active';

-- What a feed told: the work list of page visits. A row with a due time is still to be visited (again).
create table entry (
  id integer primary key,
  feed_id integer not null references feed on delete cascade,
  guid text not null,
  url text,
  entry_json text not null,
  seen integer not null,
  due integer,
  visits integer not null default 0,    -- visits that succeeded
  failures integer not null default 0,  -- in a row
  error text,
  article_id integer references article on delete set null,
  unique (feed_id, guid)
);
create index entry_due on entry (due) where due is not null;
create index entry_article on entry (article_id);

create table article (
  id integer primary key,
  url text not null unique,             -- canonical, without trackers
  publisher_id integer not null references publisher,
  story_id integer not null references story,
  copy_of integer references article,   -- the first article with the same text, or null
  title text not null,
  teaser text not null,                 -- standfirst or first sentences, plain
  image text,                           -- lead image's address
  language text,
  published integer not null,           -- when first seen, where the page does not tell
  seen integer not null,
  version integer not null default 1,   -- the newest row of version
  teaser_only integer not null default 0,
  indexed integer not null default 0
);
create index article_published on article (published desc, id desc);
create index article_story on article (story_id, published);
create index article_publisher on article (publisher_id, published desc);
create index article_copy on article (copy_of) where copy_of is not null;
create index article_unindexed on article (id) where indexed = 0;

-- The page a version of an article came from, as the server sent it.
create table page (
  id integer primary key,
  url text not null,
  content_type text,
  fetched integer not null,
  body blob not null                    -- gzip
);

create table version (
  article_id integer not null references article on delete cascade,
  number integer not null,              -- 1 is the oldest
  seen integer not null,
  page_id integer references page,      -- null where only the feed told of the article
  text_hash text not null,
  article_json text not null,
  analysis_json text not null,
  primary key (article_id, number)
) without rowid;

create table story (
  id integer primary key,               -- the id of the article that began it
  merged_into integer references story, -- the story that took it in, or null
  articles integer not null default 0,
  publishers integer not null default 0,
  oldest integer not null default 0,
  newest integer not null default 0
);
create index story_newest on story (newest desc, id desc);

create table hashtag (
  id integer primary key,
  key text not null unique,             -- the entity's identifier, or language and folded label
  slug text not null unique,
  type text not null
);
create table hashtag_label (
  hashtag_id integer not null references hashtag on delete cascade,
  language text not null,
  tag text not null,
  label text not null,
  primary key (hashtag_id, language)
) without rowid;
create table article_hashtag (
  article_id integer not null references article on delete cascade,
  hashtag_id integer not null references hashtag on delete cascade,
  rank integer not null,
  published integer not null,
  primary key (article_id, hashtag_id)
) without rowid;
create index article_hashtag_newest on article_hashtag (hashtag_id, published desc);

create table comment (
  id integer primary key,
  article_id integer not null references article on delete cascade,
  author text not null,
  body text not null,
  written integer not null
);
create index comment_article on comment (article_id, id);
