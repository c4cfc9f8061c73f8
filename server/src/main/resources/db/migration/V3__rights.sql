-- What the publisher reserves, as server/json writes the engine's Rights; null where it says nothing.
alter table article add column rights_json text;
