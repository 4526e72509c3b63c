create trigger identity_audit_no_update before update on identity_audit
begin
  select raise(abort, 'the audit log is append-only');
end;
create trigger identity_audit_no_delete before delete on identity_audit
begin
  select raise(abort, 'the audit log is append-only');
end;
-- REPLACE would delete the row it meets without asking the trigger above.
create trigger identity_audit_no_replace before insert on identity_audit
when exists (select 1 from identity_audit where region = new.region and seq = new.seq)
begin
  select raise(abort, 'the audit log is append-only');
end;
create trigger identity_grant_no_delete before delete on identity_grant
begin
  select raise(abort, 'a grant is ended, never deleted');
end;
