-- What a template is learned from: the latest articles of each host.
create table template_page (
  id integer primary key,               -- ascending in the order of learning
  host text not null,                   -- as publisher.host
  url text not null,                    -- the article's
  trace blob not null,                  -- the engine's PageTrace
  unique (host, url)
);

-- What recurs on a host's articles.
create table template_line (
  host text not null,
  fingerprint integer not null,
  line text not null,                   -- as one page shows it, perhaps shortened
  learned integer not null,
  kept integer not null default 0,      -- the operator says that it belongs to the articles
  primary key (host, fingerprint)
) without rowid;

-- Why only a teaser is shown: the name of a store.Excerpt, or null for a whole text.
alter table article add column excerpt text;
update article set excerpt = 'INCOMPLETE' where teaser_only = 1;
