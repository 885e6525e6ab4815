package org.qiao.consortium.atlas.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.query;
import static org.qiao.consortium.atlas.db.Tables.CATALOGUE;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to the reference files before the first request: by natural key, only what differs, only when the
 * file's checksum changed. Nothing is deleted; what a file no longer has is marked retired; what people entered stays.
 *
 * <p>Several instances at once: one loads, the others wait for its lock and find everything done.
 */
@Component
class LoadCatalogues implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(LoadCatalogues.class);
    private static final long LOCK = 0x61746c6173L;

    private final DSLContext sql;
    private final InstantSource clock;

    LoadCatalogues(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load(CatalogueFiles.ALL);
    }

    /** @return how many tables were brought up to their files */
    int load(List<Catalogue> catalogues) {
        return sql.transactionResult(configuration -> {
            var inside = DSL.using(configuration);
            inside.fetch("select pg_advisory_xact_lock(?)", LOCK);
            var loaded = 0;
            for (var it : catalogues) {
                var checksum = checksum(it);
                if (isOutdated(inside, it, checksum)) {
                    var rows = bringUp(inside, it);
                    remember(inside, it, checksum, rows);
                    LOG.info("loaded {} rows of {} into {}", rows, it.file(), it.table());
                    loaded++;
                }
            }
            return loaded;
        });
    }

    /** The columns count too: a table that gained one is loaded again. */
    private static String checksum(Catalogue catalogue) {
        var path = "/" + catalogue.file();
        try (var content = Objects.requireNonNull(LoadCatalogues.class.getResourceAsStream(path), path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(catalogue.columns().toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOutdated(DSLContext sql, Catalogue catalogue, String checksum) {
        return !sql.fetchExists(
                CATALOGUE,
                CATALOGUE
                        .FILE
                        .eq(catalogue.file())
                        .and(CATALOGUE.TABLE_NAME.eq(catalogue.table()))
                        .and(CATALOGUE.SHA256.eq(checksum)));
    }

    private static int bringUp(DSLContext sql, Catalogue catalogue) {
        var names = catalogue.names();
        sql.execute(query(
                "create temp table staged (%s) on commit drop".formatted(names.replace(",", " text,") + " text")));
        sql.connection(it -> copy(it, catalogue));
        sql.execute(query(upsert(catalogue)));
        sql.execute(query(retirement(catalogue)));
        sql.execute(query("drop table staged"));
        return sql.fetchCount(DSL.table("atlas." + catalogue.table()), DSL.condition("not retired"));
    }

    private static void copy(Connection connection, Catalogue catalogue) {
        var lines = catalogue
                .rows()
                .get()
                .map(row -> row.stream().map(LoadCatalogues::escape).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy staged (%s) from stdin".formatted(catalogue.names()), new StringReader(lines));
        } catch (SQLException e) {
            throw new IllegalStateException(catalogue.file(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escape(String cell) {
        return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    /** A row that the document prints twice is one row of the table. */
    private static String upsert(Catalogue catalogue) {
        var keys = String.join(", ", catalogue.key());
        var values = catalogue.columns().stream().map(Catalogue.Column::value).collect(Collectors.joining(", "));
        var others = names(catalogue, it -> !catalogue.key().contains(it)).toList();
        var set = Stream.concat(others.stream().map(it -> it + " = excluded." + it), Stream.of("retired = false"))
                .collect(Collectors.joining(", "));
        var before = Stream.concat(others.stream().map(it -> "t." + it), Stream.of("t.retired"))
                .collect(Collectors.joining(", "));
        var after = Stream.concat(others.stream().map(it -> "excluded." + it), Stream.of("false"))
                .collect(Collectors.joining(", "));
        return """
                insert into atlas.%s as t (%s) select distinct on (%s) %s from staged
                on conflict (%s) do update set %s where (%s) is distinct from (%s)%s""".formatted(
                        catalogue.table(),
                        catalogue.names(),
                        keys,
                        values,
                        keys,
                        set,
                        before,
                        after,
                        catalogue.entries() ? " and not t.entered" : "");
    }

    private static String retirement(Catalogue catalogue) {
        var same = catalogue.columns().stream()
                .filter(it -> catalogue.key().contains(it.name()))
                .map(it -> "t.%s = s.%s::%s".formatted(it.name(), it.name(), it.type()))
                .collect(Collectors.joining(" and "));
        return "update atlas.%s t set retired = true where not retired%s and not exists (select from staged s where %s)"
                .formatted(catalogue.table(), catalogue.entries() ? " and not entered" : "", same);
    }

    private static Stream<String> names(Catalogue catalogue, Predicate<String> which) {
        return catalogue.columns().stream().map(Catalogue.Column::name).filter(which);
    }

    private void remember(DSLContext sql, Catalogue catalogue, String checksum, int rows) {
        sql.insertInto(CATALOGUE)
                .set(CATALOGUE.FILE, catalogue.file())
                .set(CATALOGUE.TABLE_NAME, catalogue.table())
                .set(CATALOGUE.SHA256, checksum)
                .set(CATALOGUE.ROW_COUNT, rows)
                .set(CATALOGUE.LOADED_AT, clock.instant())
                .onConflict(CATALOGUE.FILE, CATALOGUE.TABLE_NAME)
                .doUpdate()
                .set(CATALOGUE.SHA256, checksum)
                .set(CATALOGUE.ROW_COUNT, rows)
                .set(CATALOGUE.LOADED_AT, clock.instant())
                .execute();
    }
}
