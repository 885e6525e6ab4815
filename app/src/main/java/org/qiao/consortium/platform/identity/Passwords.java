package org.qiao.consortium.platform.identity;

import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Passwords are kept as Argon2id (16 MiB, 2 passes); about 25 ms each. */
@Component
public final class Passwords {

    /** Length is what makes a password strong; a single kind of character is what makes it guessable. */
    static final int SHORTEST = 10;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 1 << 14, 2);
    private final Supplier<String> nobodys = SingletonSupplier.of(() -> encoder.encode("nobody has this password"));

    String hash(String password) {
        return encoder.encode(password);
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as a real comparison, so that the answer does not tell whether the name exists. */
    public void compareWithNobody(String password) {
        encoder.matches(password, nobodys.get());
    }

    /** At least ten characters, of at least two kinds (letters, digits, others). */
    static boolean isStrong(String password) {
        var letters = password.chars().anyMatch(Character::isLetter);
        var digits = password.chars().anyMatch(Character::isDigit);
        var others = password.chars().anyMatch(it -> !Character.isLetterOrDigit(it));
        var kinds = (letters ? 1 : 0) + (digits ? 1 : 0) + (others ? 1 : 0);
        return password.length() >= SHORTEST && password.length() <= 200 && kinds >= 2;
    }
}
