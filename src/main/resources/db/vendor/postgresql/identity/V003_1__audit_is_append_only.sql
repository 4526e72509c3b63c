create function identity_refuse() returns trigger language plpgsql as $$
begin
  raise exception '%', tg_argv[0] using errcode = 'restrict_violation';
end $$;

create trigger identity_audit_no_change before update or delete on identity_audit
for each row execute function identity_refuse('the audit log is append-only');
create trigger identity_audit_no_truncate before truncate on identity_audit
for each statement execute function identity_refuse('the audit log is append-only');
create trigger identity_grant_no_delete before delete on identity_grant
for each row execute function identity_refuse('a grant is ended, never deleted');
create trigger identity_grant_no_truncate before truncate on identity_grant
for each statement execute function identity_refuse('a grant is ended, never deleted');
