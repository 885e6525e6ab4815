import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.Definition;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/**
 * Tables to Java: starts an embedded PostgreSQL, applies the migrations and writes one package of table classes per
 * module, {@code org.qiao.consortium.<module>.db}. Run by the build from the folder {@code app}; does nothing while the
 * checksum of the migrations (and of this file) is the one it wrote last.
 */
final class Generate {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path OUT = Path.of("target/generated-sources/jooq");
    private static final Path STAMP = Path.of("target/generated-sources/jooq.sha256");

    public static void main(String[] args) throws Exception {
        var schemas = schemas();
        var checksum = checksum();
        if (schemas.isEmpty() || (Files.exists(STAMP) && Files.readString(STAMP).equals(checksum))) {
            return;
        }
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            Flyway.configure()
                    .dataSource(url, "postgres", "postgres")
                    .locations("filesystem:" + MIGRATIONS)
                    .schemas("ops")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(url, schemas));
        }
        Files.writeString(STAMP, checksum);
    }

    /** Every folder of migrations is a module and a schema; {@code ops} belongs to the libraries and gets no classes. */
    private static List<String> schemas() throws Exception {
        if (!Files.isDirectory(MIGRATIONS)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(MIGRATIONS)) {
            return folders.map(it -> it.getFileName().toString())
                    .filter(it -> !it.equals("ops"))
                    .sorted()
                    .toList();
        }
    }

    private static String checksum() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var files = new ArrayList<Path>();
        if (Files.isDirectory(MIGRATIONS)) {
            try (Stream<Path> all = Files.walk(MIGRATIONS)) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        files.add(Path.of("src/build/java/Generate.java"));
        for (var file : files) {
            digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Configuration configuration(String url, List<String> schemas) {
        var database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withIncludes(".*")
                .withIncludeForeignKeys(false) // else the keys of one module import the tables of another
                .withIncludeRoutines(false)
                .withIncludeSequences(true)
                .withSchemata(schemas.stream()
                        .map(it -> new SchemaMappingType().withInputSchema(it))
                        .toList())
                .withForcedTypes(new ForcedType()
                        .withName("INSTANT")
                        .withIncludeTypes("timestamp(\\(\\d\\))? with time zone|timestamptz"));
        var generate = new org.jooq.meta.jaxb.Generate()
                .withRecords(false)
                .withDaos(false)
                .withPojos(false)
                .withComments(false)
                .withGlobalCatalogReferences(false)
                .withDefaultCatalog(false)
                .withJavaTimeTypes(true);
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(url)
                        .withUser("postgres")
                        .withPassword("postgres"))
                .withGenerator(new Generator()
                        .withStrategy(new Strategy().withName(PerModule.class.getName()))
                        .withDatabase(database)
                        .withGenerate(generate)
                        .withTarget(new Target()
                                .withPackageName("org.qiao.consortium")
                                .withDirectory(OUT.toString())
                                .withClean(true)));
    }

    /** A schema's classes lie in its module, where Spring Modulith hides them from the others. */
    public static final class PerModule extends DefaultGeneratorStrategy {
        @Override
        public String getJavaPackageName(Definition definition, Mode mode) {
            var schema = definition.getSchema();
            return schema == null
                    ? super.getJavaPackageName(definition, mode)
                    : "org.qiao.consortium." + schema.getName() + ".db";
        }

        @Override
        public String getJavaClassName(Definition definition, Mode mode) {
            var name = super.getJavaClassName(definition, mode);
            return definition instanceof org.jooq.meta.TableDefinition && mode == Mode.DEFAULT ? name + "Table" : name;
        }
    }
}
