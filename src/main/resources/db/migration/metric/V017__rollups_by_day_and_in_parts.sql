-- Very many records can change at one position (a pack is adopted, a unit is moved): they are added up in parts, record
-- by record. `part` is the last record of the position after the folded one that is in the roll-ups; null when none is.
alter table metric_fold add column part varchar(26);
drop index metric_contribution_position;
create index metric_contribution_position on metric_contribution (region, position, record);

-- Beside months (202503) roll-ups now hold days (20250305), of units two or more levels below: the ends of a period that
-- begins or ends in the midst of a month. What is there is added up anew, by the job; until then figures are read from
-- the contributions, and are the same.
delete from metric_rollup;
delete from metric_fold;
