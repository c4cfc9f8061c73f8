-- Rhythm, leases, hand-over, history and hubs.
-- A row is leased while "held_until" is in the future: its holder works on it and nobody else does. A holder that is
-- killed renews nothing, so that its rows are free again when the lease is over.

alter table feed add column host text not null default '';      -- authority "name:port", as the fetcher names hosts
alter table feed add column why text not null default 'new';    -- why the next visit is when it is
alter table feed add column rhythm text;                        -- expected entries an hour: overall, then by hour of day
alter table feed add column heard integer;                      -- last visit that succeeded
alter table feed add column visits integer not null default 0;
alter table feed add column outline_json text;                  -- the engine's outline as a list told it, in its folders
alter table feed add column hub text;
alter table feed add column topic text;                         -- the address that the hub knows the feed by
alter table feed add column holder text;
alter table feed add column held_until integer;

alter table entry add column host text not null default '';
alter table entry add column holder text;
alter table entry add column held_until integer;

update feed set heard = last_visit where last_error is null;
update feed set host = replace(replace(substr(url, 1, instr(substr(url, 9) || '/', '/') + 7), 'https://', ''), 'http://', '');
update feed set host = host || case when url like 'https:%' then ':443' else ':80' end where instr(host, ':') = 0;
update entry set host = replace(replace(substr(url, 1, instr(substr(url, 9) || '/', '/') + 7), 'https://', ''), 'http://', '')
  where url is not null;
update entry set host = host || case when url like 'https:%' then ':443' else ':80' end
  where url is not null and instr(host, ':') = 0;

create index feed_turn on feed (host, next_visit) where state = 'active';
create index feed_held on feed (holder) where holder is not null;
create index entry_turn on entry (host, due) where due is not null;
create index entry_held on entry (holder) where holder is not null;
create index entry_url on entry (feed_id, url);

-- What must be known of a host beyond one visit.
create table host (
  name text primary key,                -- authority "name:port"
  closed_until integer,                 -- it wants no request before
  holder text,                          -- the one process that visits it now
  held_until integer
) without rowid;

-- A page as it came, or why there is none; waits for being edited and filed.
create table arrival (
  id integer primary key autoincrement, -- in order of arrival
  entry_id integer not null unique references entry on delete cascade,
  arrived integer not null,
  url text,                             -- where the page came from, after redirects
  content_type text,
  headers_json text not null,           -- the headers that bear on the page's use
  body blob,                            -- gzip; null where there is no page
  reason text                           -- why there is none
);

-- The last visits to each feed: visit n stands in slot n modulo their number.
create table visit (
  feed_id integer not null references feed on delete cascade,
  slot integer not null,
  at integer not null,
  outcome text not null,
  detail text not null,
  fresh integer not null,               -- entries that were new
  millis integer not null,
  bytes integer not null,
  primary key (feed_id, slot)
) without rowid;

-- WebSub: what was asked of hubs.
create table hub_subscription (
  id integer primary key,
  feed_id integer unique references feed on delete set null,
  hub text not null,
  topic text not null,
  token text not null unique,           -- the secret part of our callback's address
  secret text not null,                 -- signs deliveries
  state text not null check (state in ('wanted', 'asked', 'active', 'denied', 'leaving')),
  due integer not null,                 -- when the next step is to be taken
  lease_until integer,
  delivers integer not null default 0,  -- whether the hub tells what polling would find
  last_delivery integer,
  failures integer not null default 0,
  error text
);
create index hub_subscription_due on hub_subscription (due);
