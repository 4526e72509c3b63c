package shilu.report;

import java.time.Instant;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;

/// A final report. Later entries never change it; its page shows which figures would differ today.
///
/// @param form     id of the report form in its pack
/// @param subtree  whether it covers the units below
/// @param position as of which its figures were taken
/// @param figures  how many it holds
/// @param fileHash SHA-256 of its file
public record Report(
        Region region,
        String id,
        String form,
        String name,
        UnitId unit,
        Period period,
        boolean subtree,
        long position,
        Instant madeAt,
        PersonId by,
        int figures,
        String fileHash) {}
