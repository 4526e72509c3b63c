-- When work was done and when it was written down is asked of a whole year at the top: from the index alone, without the
-- rows of hundreds of thousands of records.
drop index ledger_record_unit;
create index ledger_record_unit on ledger_record (region, unit, day, state, entered_day);
