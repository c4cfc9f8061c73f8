-- The address of a story that gave all its articles away leads to where one of them is, whatever becomes of it later.
alter table story add column anchor_id integer references article; -- an article that it held last; null while it has some
with recursive way (start, id) as (
  select id, merged_into from story where merged_into is not null
  union select way.start, s.merged_into from way join story s on s.id = way.id where s.merged_into is not null)
update story set anchor_id = (
  select a.id from way join article a on a.story_id = way.id
  where way.start = story.id order by a.id = story.id desc, a.id limit 1)
where merged_into is not null;
alter table story drop column merged_into;
