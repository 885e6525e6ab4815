package org.qiao.consortium.platform.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.database.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in the database which key sealed it, from the first start on, so that a second instance, or one on a restored
 * database, uses the same key or does not start. A key is made only for a database that has none yet.
 */
final class KeyMark {

    private static final Logger LOG = LoggerFactory.getLogger(KeyMark.class);

    private final DSLContext sql;

    KeyMark(DSLContext sql) {
        this.sql = sql;
    }

    /** The key in the file, which is the database's. @throws KeyRefused when it is not */
    Secrets keyIn(Path file) throws IOException {
        kept().ifPresentOrElse(mark -> refuseUnless(mark, file), () -> refuseUnlessItOpensWhatIsThere(file));
        var made = !Files.exists(file) && make(file);
        try {
            keep(file);
        } catch (KeyRefused other) {
            if (made) {
                Files.delete(file);
            }
            throw other;
        }
        return KeyFile.read(file);
    }

    private Optional<String> kept() {
        return sql.fetchOptional("select mark from ops.key_mark").map(it -> it.get(0, String.class));
    }

    private static void refuseUnless(String mark, Path file) {
        var here = KeyFile.mark(file)
                .orElseThrow(() -> new KeyRefused("密钥文件 " + file + " 不存在，而这个数据库已经用一把密钥（标记 " + mark + "）加密。", file));
        if (!here.equals(mark)) {
            throw new KeyRefused("密钥不对：这个数据库是用标记为 " + mark + " 的密钥加密的，文件 " + file + " 中的是另一把（标记 " + here + "）。", file);
        }
    }

    /** Of two instances that start at once on a new database, the one that comes second uses the first one's key. */
    private void keep(Path file) {
        var mark = KeyFile.mark(file).orElseThrow();
        sql.execute("insert into ops.key_mark (mark) values (?) on conflict do nothing", mark);
        refuseUnless(kept().orElseThrow(), file);
    }

    /** A database from before there was a mark: what it sealed says which key it was. */
    private void refuseUnlessItOpensWhatIsThere(Path file) {
        for (var column : sql.fetch("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name), quote_ident(column_name)
                from information_schema.columns where data_type = 'bytea' and column_name like '%\\_sealed'
                order by 1, 2
                """)) {
            var sealed = sql.fetchOptional("select " + column.get(1) + " from " + column.get(0) + " where "
                            + column.get(1) + " is not null limit 1")
                    .map(it -> it.get(0, byte[].class));
            if (sealed.isPresent()) {
                refuseUnlessItOpens(sealed.get(), file);
                return;
            }
        }
    }

    private static void refuseUnlessItOpens(byte[] sealed, Path file) {
        if (!Files.exists(file)) {
            throw new KeyRefused("密钥文件 " + file + " 不存在，而这个数据库里已有加密的内容。", file);
        }
        try {
            KeyFile.read(file).openBytes(sealed);
        } catch (IllegalStateException e) {
            throw new KeyRefused("密钥不对：文件 " + file + " 中的密钥解不开这个数据库里已有的内容。", file);
        }
    }

    /** @return whether it is ours; false when another process was first */
    private static boolean make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        var made = PrivateFiles.writeNew(file, HexFormat.of().formatHex(key).getBytes(StandardCharsets.UTF_8));
        if (made) {
            LOG.warn("Made a new key in {}. Keep a copy apart from the database's backups.", file);
        }
        return made;
    }
}
