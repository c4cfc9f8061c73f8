-- What readers report as wrong, and what became of it. What was put right is the public log of corrections.
create table fault (
  id integer primary key,
  reported integer not null,
  page text not null,                   -- the path of the page on which it was seen
  title text not null,                  -- the page's headline then
  kind text not null check (kind in ('QUOTE', 'SPEAKER', 'SUMMARY', 'ANSWER', 'TEXT', 'STORY', 'OTHER')),
  shown text not null,                  -- the words that are wrong, perhaps empty
  note text not null,                   -- what is wrong with them, in the reader's words
  settled integer,
  outcome text check (outcome in ('CORRECTED', 'DISMISSED')),
  answer text                           -- what was done, in the operator's words
);
create index fault_waiting on fault (id) where settled is null;
create index fault_corrected on fault (settled desc) where outcome = 'CORRECTED';
