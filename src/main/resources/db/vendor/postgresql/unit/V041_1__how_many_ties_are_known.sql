-- Nearly every tie is known at nearly every position, which the server cannot guess of what is asked (TreeSql): it took
-- one of nine for known, and then went through all records there are rather than through those below a unit.
create statistics unit_tie_known on (known_from + 0), (known_to + 0) from unit_tie;
analyze unit_tie;
