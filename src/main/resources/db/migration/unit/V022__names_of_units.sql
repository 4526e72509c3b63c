-- Who bore a name, at whatever time: a unit is meant by its code, or by what it was called on the days asked about.
create index unit_change_name on unit_change (region, name);
create index unit_change_short_name on unit_change (region, short_name);
