-- What a unit is found under: its names as they are looked for, and the initials of each, every way to read them behind
-- a space: ` 清河县 qhx`. Null until they are worked out.
alter table unit_unit add column letters varchar(2000);

-- Whether somebody bears a name.
create index unit_person_name on unit_person (region, name);
