-- What the entries so far name.
insert or ignore into ledger_use (region, evidence, record)
select distinct entry.region, file.value, entry.record
from ledger_entry entry, json_each(entry.body, '$.evidence') file;
