-- What the operator's encoder, if there is one, made of each article; the setting 'encoder' tells which one it was.
create table meaning (
  article_id integer primary key references article on delete cascade,
  vector blob not null                  -- numbers of 32 bits, the lowest byte first
);
