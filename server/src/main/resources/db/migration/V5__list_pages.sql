-- Pages without a feed whose list of links is followed, with what was learned of it.
create table list_page (
  feed_id integer primary key references feed on delete cascade,
  template_json text not null
);
