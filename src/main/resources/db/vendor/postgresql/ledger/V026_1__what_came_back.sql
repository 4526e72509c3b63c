create index ledger_record_came_back on ledger_record (region, came_back) where came_back is not null;

-- What the entries so far say, by the office's days.
update ledger_record set
  came_back = (
    select asked.who from ledger_entry asked
    where asked.region = ledger_record.region and asked.record = ledger_record.id
      and asked.type in ('SUBMITTED', 'CORRECTION_SUBMITTED', 'WITHDRAWAL_SUBMITTED')
    order by asked.position desc limit 1),
  came_back_day = (
    select cast(back.at + interval '8 hours' as date) from ledger_entry back
    where back.region = ledger_record.region and back.record = ledger_record.id
    order by back.position desc limit 1)
where pending is null and exists (
  select 1 from ledger_entry last
  where last.region = ledger_record.region and last.record = ledger_record.id
    and last.type in ('RETURNED', 'CORRECTION_RETURNED', 'WITHDRAWAL_RETURNED')
    and last.position = (
      select max(other.position) from ledger_entry other
      where other.region = ledger_record.region and other.record = ledger_record.id));
