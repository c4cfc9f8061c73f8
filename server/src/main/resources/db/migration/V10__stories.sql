-- What readers decided by hand about stories: kept as evidence, and done again whenever stories are put together anew.
create table story_decision (
  id integer primary key,
  made integer not null,
  kind text not null check (kind in ('MERGE', 'SPLIT')),
  story_id integer not null,            -- the story that kept its id
  other_id integer not null,            -- the story that it took in, or that parted from it
  anchor_id integer not null,           -- an article that was in the story that kept its id
  articles_json text not null,          -- ids of the articles that moved
  undone integer
);
create index story_decision_story on story_decision (story_id);
create index story_decision_other on story_decision (other_id);

-- Whose texts tell the story: publishers, those that only copy another's text left out.
alter table story add column sources integer not null default 0;
update story set sources = (
  select count(distinct coalesce(o.publisher_id, a.publisher_id))
  from article a left join article o on o.id = a.copy_of where a.story_id = story.id);
