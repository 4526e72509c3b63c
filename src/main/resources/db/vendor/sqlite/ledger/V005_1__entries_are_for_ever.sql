-- The database refuses it too. INSERT OR REPLACE would delete without asking the delete trigger, hence the third;
-- it asks for the row's own number too, since a row may be replaced by that as well.
create trigger ledger_entry_no_update before update on ledger_entry
begin select raise(abort, 'ledger entries are never changed'); end;
create trigger ledger_entry_no_delete before delete on ledger_entry
begin select raise(abort, 'ledger entries are never deleted'); end;
create trigger ledger_entry_no_replace before insert on ledger_entry
when exists (select 1 from ledger_entry e where e.region = new.region
  and ((e.unit = new.unit and e.seq = new.seq) or e.position = new.position))
  or exists (select 1 from ledger_entry e where e.rowid = new.rowid)
begin select raise(abort, 'ledger entries are never replaced'); end;

create trigger ledger_text_no_delete before delete on ledger_text
begin select raise(abort, 'texts of entries are never deleted'); end;
create trigger ledger_text_only_blanked before update on ledger_text
when new.content is not null or new.region <> old.region or new.unit <> old.unit or new.seq <> old.seq
  or new.digest <> old.digest or new.salt <> old.salt
begin select raise(abort, 'a text of an entry may only be blanked'); end;
create trigger ledger_text_no_replace before insert on ledger_text
when exists (select 1 from ledger_text t where t.region = new.region and t.unit = new.unit and t.seq = new.seq
  and t.digest = new.digest)
  or exists (select 1 from ledger_text t where t.rowid = new.rowid)
begin select raise(abort, 'texts of entries are never replaced'); end;
