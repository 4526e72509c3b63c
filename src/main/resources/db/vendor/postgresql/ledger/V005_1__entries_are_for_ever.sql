-- The database refuses it too, whoever asks.
create function ledger_refuse() returns trigger language plpgsql as $$
begin
  raise exception '%', tg_argv[0] using errcode = 'restrict_violation';
end $$;

create trigger ledger_entry_no_update before update on ledger_entry
for each row execute function ledger_refuse('ledger entries are never changed');
create trigger ledger_entry_no_delete before delete on ledger_entry
for each row execute function ledger_refuse('ledger entries are never deleted');
create trigger ledger_entry_no_truncate before truncate on ledger_entry
for each statement execute function ledger_refuse('ledger entries are never deleted');

create trigger ledger_text_no_delete before delete on ledger_text
for each row execute function ledger_refuse('texts of entries are never deleted');
create trigger ledger_text_no_truncate before truncate on ledger_text
for each statement execute function ledger_refuse('texts of entries are never deleted');
create trigger ledger_text_only_blanked before update on ledger_text
for each row when (new.content is not null or new.region <> old.region or new.unit <> old.unit
  or new.seq <> old.seq or new.digest <> old.digest or new.salt <> old.salt)
execute function ledger_refuse('a text of an entry may only be blanked');
