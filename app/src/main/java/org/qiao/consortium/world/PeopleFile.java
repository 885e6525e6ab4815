package org.qiao.consortium.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.platform.database.PrivateFiles;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.world.plan.Firm;
import org.qiao.consortium.world.plan.NamedPerson;
import org.qiao.consortium.world.plan.Unit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * {@code people.tsv} in the data folder: who can sign in to the demo world, readable by its owner only (0600).
 *
 * <p>It is written before anybody is made, so that a load that was killed goes on with the passwords that were printed.
 */
@Component
class PeopleFile {

    private static final String HEADER = "name\trole\torganisation\tuser\tpassword";
    private static final int USER = 3;
    private static final int PASSWORD = 4;

    private final Path file;
    private final Texts texts;

    PeopleFile(@Value("${qiao.data}") Path data, Texts texts) {
        this.file = data.resolve("people.tsv").toAbsolutePath().normalize();
        this.texts = texts;
    }

    Path path() {
        return file;
    }

    /** New passwords for all of them. */
    void writeAnew() {
        var passwords = new Passwords();
        var lines = NamedPerson.all().stream()
                .map(it -> String.join(
                        "\t",
                        it.name(),
                        it.role().label(),
                        organization(it.organization()),
                        it.user(),
                        passwords.next()));
        var text = Stream.concat(Stream.of(HEADER), lines).collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.createDirectories(file.getParent());
            PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String organization(String key) {
        return Stream.concat(
                        Unit.all().stream().filter(it -> it.key().equals(key)).map(Unit::name),
                        Firm.all().stream().filter(it -> it.key().equals(key)).map(Firm::name))
                .findFirst()
                .orElse(texts.of("world.secretariat"));
    }

    /** Each line as it stands in the file, without the header. */
    List<String> lines() {
        try {
            return Files.readAllLines(file).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passwords by user name. */
    Map<String, String> passwords() {
        return lines().stream()
                .map(it -> it.split("\t", -1))
                .collect(Collectors.toMap(it -> it[USER], it -> it[PASSWORD]));
    }
}
