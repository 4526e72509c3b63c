-- To whom what they asked came back last, and when, until something is asked anew: follows the entries like the rest of
-- the row.
alter table ledger_record add column came_back varchar(26);
alter table ledger_record add column came_back_day date;

-- What somebody answered, the newest first.
create index ledger_entry_who on ledger_entry (region, who, position);
