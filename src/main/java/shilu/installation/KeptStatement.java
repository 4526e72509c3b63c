package shilu.installation;

import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// A statement that runs with every write and so is worked out once; see [KeptStatements]. Made once, as a constant.
public final class KeptStatement {
    final Query query;
    /// What a question is answered with; nothing for any other statement.
    final Field<?>[] answered;

    private KeptStatement(Query query) {
        this.query = query;
        this.answered = query instanceof Select<?> select ? select.fields() : new Field<?>[0];
    }

    /// @param query with [#given] in the place of each value
    public static KeptStatement of(Query query) {
        return new KeptStatement(query);
    }

    /// A value like those of a column, which comes when the statement runs.
    public static <T> Field<T> given(Field<T> like) {
        return DSL.param(like.getName(), like);
    }
}
