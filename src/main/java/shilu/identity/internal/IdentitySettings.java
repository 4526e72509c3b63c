package shilu.identity.internal;

import java.time.InstantSource;
import java.util.HashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

@Configuration(proxyBeanMethods = false)
class IdentitySettings {
    static final String REAL_TIME = "realTime";

    /// Sessions, links and the audit log keep real time, where the office clock may stand on a demo's day.
    @Bean(REAL_TIME)
    InstantSource realTime() {
        return InstantSource.system();
    }

    static final int ROUNDS = 600_000;

    /// PBKDF2 comes with the JDK; argon2 and scrypt would each need another library, and bcrypt ends at 72 bytes, which
    /// are 24 Chinese characters. Every hash names its method, so that another can follow.
    ///
    /// @param rounds for new hashes; fewer than the default are for tests alone
    @Bean
    PasswordEncoder passwordEncoder(@Value("${shilu.password-rounds:" + ROUNDS + "}") int rounds) {
        var known = new HashMap<String, PasswordEncoder>();
        for (int each : new int[] {ROUNDS, rounds})
            known.put(
                    "pbkdf2-" + each,
                    new Pbkdf2PasswordEncoder("", 16, each, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256));
        return new DelegatingPasswordEncoder("pbkdf2-" + rounds, known);
    }
}
