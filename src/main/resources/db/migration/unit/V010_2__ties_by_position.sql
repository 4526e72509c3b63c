-- Which ties were said or taken back between two positions, of one ancestor or of all.
create index unit_tie_known_from on unit_tie (region, known_from);
create index unit_tie_known_to on unit_tie (region, known_to);
create index unit_tie_ancestor_from on unit_tie (region, ancestor, known_from);
create index unit_tie_ancestor_to on unit_tie (region, ancestor, known_to);
-- Ids are unique everywhere, and the region is not always at hand.
create index unit_unit_id on unit_unit (id);
create index unit_tie_now on unit_tie (unit, known_to, ancestor, from_day, to_day);
-- The units directly below one with many further below.
create index unit_tie_depth on unit_tie (region, ancestor, depth, known_to);
