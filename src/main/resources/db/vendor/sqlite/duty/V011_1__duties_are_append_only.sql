-- The database refuses it too. INSERT OR REPLACE would delete without asking the delete trigger, hence the third.
create trigger duty_credit_no_update before update on duty_credit
begin select raise(abort, 'duty credits: never changed'); end;
create trigger duty_credit_no_delete before delete on duty_credit
begin select raise(abort, 'duty credits: never deleted'); end;
create trigger duty_credit_no_replace before insert on duty_credit
when exists (select 1 from duty_credit t where t.region = new.region and t.unit = new.unit and t.duty = new.duty and t.day = new.day and t.position = new.position and t.record = new.record and t.part = new.part and t.entered = new.entered)
  or exists (select 1 from duty_credit t where t.rowid = new.rowid)
begin select raise(abort, 'duty credits: never replaced'); end;

create trigger duty_statement_no_update before update on duty_statement
begin select raise(abort, 'what was said of an obligation: never changed'); end;
create trigger duty_statement_no_delete before delete on duty_statement
begin select raise(abort, 'what was said of an obligation: never deleted'); end;
create trigger duty_statement_no_replace before insert on duty_statement
when exists (select 1 from duty_statement t where t.region = new.region and (t.position = new.position or (t.unit = new.unit and t.duty = new.duty and t.from_day = new.from_day and t.to_day = new.to_day and t.number = new.number)))
  or exists (select 1 from duty_statement t where t.rowid = new.rowid)
begin select raise(abort, 'what was said of an obligation: never replaced'); end;

create trigger duty_calendar_no_update before update on duty_calendar
begin select raise(abort, 'days of the holiday table: never changed'); end;
create trigger duty_calendar_no_delete before delete on duty_calendar
begin select raise(abort, 'days of the holiday table: never deleted'); end;
create trigger duty_calendar_no_replace before insert on duty_calendar
when exists (select 1 from duty_calendar t where t.region = new.region and t.day = new.day and t.position = new.position)
  or exists (select 1 from duty_calendar t where t.rowid = new.rowid)
begin select raise(abort, 'days of the holiday table: never replaced'); end;
