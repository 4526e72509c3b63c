-- What the entries so far name.
insert into ledger_use (region, evidence, record)
select distinct entry.region, file.id, entry.record
from ledger_entry entry
cross join lateral json_array_elements_text(entry.body::json -> 'evidence') as file (id);
