-- The database refuses it too.
create function duty_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger duty_credit_append_only before update or delete or truncate on duty_credit
for each statement execute function duty_append_only();
create trigger duty_statement_append_only before update or delete or truncate on duty_statement
for each statement execute function duty_append_only();
create trigger duty_calendar_append_only before update or delete or truncate on duty_calendar
for each statement execute function duty_append_only();
