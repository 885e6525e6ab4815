package org.qiao.consortium.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.ApplicationModule;

/** Keys across schemas follow the arrows of imports; every table and column says in Chinese what it holds. */
@PlatformTest
class ForeignKeysTests {

    private static final List<String> SCHEMAS = List.of("platform", "governance", "atlas", "students", "exchange");

    @Autowired
    DSLContext sql;

    private record Key(String from, String to, String name) {}

    @Test
    void pointOnlyToModulesThatMayBeImported() {
        assertThat(keysAcrossSchemas())
                .allSatisfy(key ->
                        assertThat(allowedFrom(key.from())).as(key.toString()).contains(key.to()));
    }

    /** What the module may import: a key may stand before the first import does. */
    private static Set<String> allowedFrom(String module) {
        return ModulesTests.MODULES
                .getModuleByName(module)
                .map(it -> it.getBasePackage().getName())
                .map(ForeignKeysTests::declared)
                .stream()
                .flatMap(Arrays::stream)
                .map(it -> it.replaceAll("\\s*::.*", ""))
                .collect(Collectors.toSet());
    }

    private static String[] declared(String rootPackage) {
        try {
            return Class.forName(rootPackage + ".package-info")
                    .getAnnotation(ApplicationModule.class)
                    .allowedDependencies();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private List<Key> keysAcrossSchemas() {
        return sql.fetch("""
                        select f.nspname, t.nspname, c.conname
                        from pg_constraint c
                        join pg_class fc on fc.oid = c.conrelid join pg_namespace f on f.oid = fc.relnamespace
                        join pg_class tc on tc.oid = c.confrelid join pg_namespace t on t.oid = tc.relnamespace
                        where c.contype = 'f' and f.nspname <> t.nspname""")
                .map(it -> new Key(it.get(0, String.class), it.get(1, String.class), it.get(2, String.class)));
    }

    @Test
    void everyTableIsDescribed() {
        Map<String, String> described = sql.fetch("""
                        select n.nspname || '.' || c.relname, coalesce(obj_description(c.oid), '')
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname = any(?)""", (Object) SCHEMAS.toArray(String[]::new))
                .intoMap(it -> it.get(0, String.class), it -> it.get(1, String.class));
        assertThat(described).isNotEmpty();
        assertThat(described)
                .allSatisfy((table, comment) -> assertThat(comment).as(table).isNotBlank());
    }
}
