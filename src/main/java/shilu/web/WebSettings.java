package shilu.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import shilu.common.Texts;

/// How requests are read and answered, the same for every module.
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {
    private final ObjectProvider<Answering> answering;
    private final Keepable keepable;
    private final MenuRoles menuRoles;
    private final SeenOnce seenOnce;

    WebSettings(ObjectProvider<Answering> answering, Keepable keepable, MenuRoles menuRoles, SeenOnce seenOnce) {
        this.answering = answering;
        this.keepable = keepable;
        this.menuRoles = menuRoles;
        this.seenOnce = seenOnce;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answering.getObject());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("language");
        language.setHttpMethods("GET");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(seenOnce);
        registry.addInterceptor(language);
        registry.addInterceptor(keepable);
        registry.addInterceptor(menuRoles);
    }

    /// Every text there is; Spring's own messages come from it too.
    @Bean
    Texts messageSource() {
        return new Texts();
    }

    /// Chinese, unless the browser asks for English or the reader chose it.
    @Bean
    LocaleResolver localeResolver() {
        var chosen = new CookieLocaleResolver("shilu-language");
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setRejectInvalidCookies(false);
        chosen.setDefaultLocaleFunction(
                request -> request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return chosen;
    }
}
