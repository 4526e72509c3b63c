package shilu.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;

/// The responsibility systems that were put in force, and what each of their versions says. Whoever holds a role above,
/// below or at the unit of a system sees it, but for the security and audit administrators; for others it is not
/// there.
public interface PackHistory {

    /// Every system the actor sees, by the name of its pack.
    List<Standing> standing(Actor actor);

    Standing standing(ProgrammeId id, Actor actor);

    /// All versions put in force there, the last first.
    List<Adopted> versions(ProgrammeId id, Actor actor);

    /// What the version says that was put in force at the position.
    PackContent content(ProgrammeId id, long position, Actor actor);

    PackDifference difference(ProgrammeId id, long older, long newer, Actor actor);

    /// The folder of the pack and of those it uses, as a zip file that `shilu pack check` takes when unpacked.
    byte[] zip(ProgrammeId id, long position, Actor actor);

    /// @param last  the last version said
    /// @param today the version in force today; null where none is
    /// @param ahead the version that comes after it, when one was announced; null for none
    record Standing(
            ProgrammeId id,
            Adopted last,
            @Nullable Adopted today,
            @Nullable Adopted ahead) {}
}
