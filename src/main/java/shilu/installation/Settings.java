package shilu.installation;

import static shilu.installation.internal.db.Tables.INSTALLATION_SETTING;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was decided once for this installation and is the same for every process on it: name and value.
@Component
public class Settings {
    private final DSLContext sql;

    Settings(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<String> get(String name) {
        return sql.select(INSTALLATION_SETTING.CONTENT)
                .from(INSTALLATION_SETTING)
                .where(INSTALLATION_SETTING.NAME.eq(name))
                .fetchOptional(INSTALLATION_SETTING.CONTENT);
    }

    @Transactional
    public void put(String name, String content) {
        sql.insertInto(INSTALLATION_SETTING)
                .set(INSTALLATION_SETTING.NAME, name)
                .set(INSTALLATION_SETTING.CONTENT, content)
                .onDuplicateKeyUpdate()
                .set(INSTALLATION_SETTING.CONTENT, content)
                .execute();
    }
}
