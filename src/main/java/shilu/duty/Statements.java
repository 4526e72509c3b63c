package shilu.duty;

import shilu.common.Actor;

/// What people say of an obligation: each a positioned fact, never changed, never taken away. Outside the units where
/// the role is held is the same as not there. Texts with identity numbers, private phones or links are refused.
public interface Statements {

    /// The unit says that there was nothing to do, and why; by its recorder or its head.
    /// Refused when it is met, waived, or already declared and not refused.
    void declareNil(ObligationId id, String reason, Actor actor);

    /// A superior of a unit above, and another person, agrees. Refused where nothing was declared.
    void confirmNil(ObligationId id, Actor actor);

    /// A superior does not agree, and says why; it is owed as before.
    void refuseNil(ObligationId id, String reason, Actor actor);

    /// A superior of a unit above lets it go, and says why; never the unit that owes.
    void waive(ObligationId id, String reason, Actor actor);

    /// The head of the very unit says once why it was missed. Refused where it was not missed, and where it was said.
    void noteCause(ObligationId id, String text, Actor actor);

    /// The head says it anew; the earlier note stays readable, and this one says that it corrects it.
    void correctCause(ObligationId id, String text, Actor actor);
}
