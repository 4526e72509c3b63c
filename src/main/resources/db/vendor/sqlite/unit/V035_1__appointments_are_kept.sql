-- The database refuses it too. INSERT OR REPLACE would delete without asking the delete trigger, hence the third.
create trigger unit_appointment_step_no_update before update on unit_appointment_step
begin select raise(abort, 'steps of appointments: never changed'); end;
create trigger unit_appointment_step_no_delete before delete on unit_appointment_step
begin select raise(abort, 'steps of appointments: never deleted'); end;
create trigger unit_appointment_step_no_replace before insert on unit_appointment_step
when exists (select 1 from unit_appointment_step t where t.region = new.region and (t.position = new.position or (t.appointment = new.appointment and t.step = new.step)))
  or exists (select 1 from unit_appointment_step t where t.rowid = new.rowid)
begin select raise(abort, 'steps of appointments: never replaced'); end;
create trigger unit_group_said_no_update before update on unit_group_said
begin select raise(abort, 'what was said of groups: never changed'); end;
create trigger unit_group_said_no_delete before delete on unit_group_said
begin select raise(abort, 'what was said of groups: never deleted'); end;
create trigger unit_group_said_no_replace before insert on unit_group_said
when exists (select 1 from unit_group_said t where t.region = new.region and (t.position = new.position or (t.leading_group = new.leading_group and t.number = new.number)))
  or exists (select 1 from unit_group_said t where t.rowid = new.rowid)
begin select raise(abort, 'what was said of groups: never replaced'); end;
