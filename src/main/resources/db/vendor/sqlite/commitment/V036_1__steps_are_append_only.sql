-- The database refuses it too. INSERT OR REPLACE would delete without asking the delete trigger, hence the third.
create trigger commitment_step_no_update before update on commitment_step
begin select raise(abort, 'steps of letters: never changed'); end;
create trigger commitment_step_no_delete before delete on commitment_step
begin select raise(abort, 'steps of letters: never deleted'); end;
create trigger commitment_step_no_replace before insert on commitment_step
when exists (select 1 from commitment_step t where t.region = new.region and (t.position = new.position or (t.letter = new.letter and t.step = new.step)))
  or exists (select 1 from commitment_step t where t.rowid = new.rowid)
begin select raise(abort, 'steps of letters: never replaced'); end;
