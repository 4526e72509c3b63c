-- The database refuses it too. INSERT OR REPLACE would delete without asking the delete trigger, hence the third.
create trigger task_step_no_update before update on task_step
begin select raise(abort, 'steps of tasks: never changed'); end;
create trigger task_step_no_delete before delete on task_step
begin select raise(abort, 'steps of tasks: never deleted'); end;
create trigger task_step_no_replace before insert on task_step
when exists (select 1 from task_step t where t.region = new.region and t.record = new.record and t.number = new.number and t.step = new.step)
  or exists (select 1 from task_step t where t.rowid = new.rowid)
begin select raise(abort, 'steps of tasks: never replaced'); end;
