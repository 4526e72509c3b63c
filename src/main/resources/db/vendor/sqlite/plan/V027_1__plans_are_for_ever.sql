-- The database refuses it too. INSERT OR REPLACE would delete without asking the delete trigger, hence the third.
create trigger plan_statement_no_update before update on plan_statement
begin select raise(abort, 'what was said of a plan item: never changed'); end;
create trigger plan_statement_no_delete before delete on plan_statement
begin select raise(abort, 'what was said of a plan item: never deleted'); end;
create trigger plan_statement_no_replace before insert on plan_statement
when exists (select 1 from plan_statement t where t.region = new.region and (t.position = new.position or (t.item = new.item and t.number = new.number)))
  or exists (select 1 from plan_statement t where t.rowid = new.rowid)
begin select raise(abort, 'what was said of a plan item: never replaced'); end;
