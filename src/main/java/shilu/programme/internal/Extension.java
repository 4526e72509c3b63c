package shilu.programme.internal;

import java.util.List;
import shilu.programme.Field;
import shilu.programme.KindId;

/// Fields a pack adds to a kind of the pack it uses.
record Extension(String id, KindId of, List<Field> fields) {}
