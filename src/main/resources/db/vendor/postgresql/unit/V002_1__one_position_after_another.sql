-- Takes the next position of a region. Whoever has taken one holds the others up until the transaction ends, so that a
-- position is never visible before every smaller one. The rest of the function sees what was committed meanwhile,
-- since each of its statements looks anew. A clock set back does not put later positions on earlier days.
create function unit_take_position(of_region varchar, today date) returns bigint language plpgsql as $$
declare
  taken bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('unit_position ' || of_region, 0));
  insert into unit_position as held (region, day, last)
  select of_region, greatest(today, max(newest.day)), coalesce(max(newest.last), 0) + 1
  from (select p.day, p.last from unit_position p where p.region = of_region order by p.day desc limit 1) newest
  on conflict (region, day) do update set last = excluded.last
  returning held.last into taken;
  return taken;
end $$;
