-- What the publisher reserves, as server/json writes the engine's Rights; null where it says nothing.
alter table article add column rights_json text;

-- An arrival tells that, instead of the headers that it is read from.
alter table arrival rename column headers_json to rights_json;
update arrival set rights_json = '{"terms":[]}';
