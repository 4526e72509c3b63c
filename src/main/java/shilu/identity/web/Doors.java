package shilu.identity.web;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import shilu.identity.Audit;
import shilu.identity.SetUp;

/// What is open and what is not: everything needs somebody signed in, except the ways of signing in, calendars
/// subscribed to, and the files that make pages look right.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Doors {
    static final String[] FILES = {"/webjars/**", "/shilu/**"};
    /// Whoever is at a meeting signs its sheet without an account: what they meet is guarded by the code they
    /// scanned.
    private static final String SHEETS = "/arrivals/*";

    /// A calendar's address carries a token of its own: the programs that read it cannot sign in.
    private static final String CALENDAR_FEED = "/calendar.ics";

    static final String[] OPEN = {
        SetUpPages.PATH, SignInPages.PATH, SignInPages.PATH + "/*", SHEETS, SHEETS + "/*", CALENDAR_FEED
    };

    /// Nothing runs and nothing loads but our own files; no page stands inside another.
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain requests(HttpSecurity http, Audit audit, SetUp setUp, Present present) throws Exception {
        return http.authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(FILES)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new Auditing(audit), CsrfFilter.class)
                .addFilterBefore(new SetUpFirst(setUp), CsrfFilter.class)
                .addFilterBefore(new StillThere(present), CsrfFilter.class)
                .exceptionHandling(answers ->
                        answers.authenticationEntryPoint(new SignInFirst()).accessDeniedHandler(new SessionOver()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SignInPages.PATH))
                .requestCache(Customizer.withDefaults())
                .headers(Doors::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
