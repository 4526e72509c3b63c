package shilu.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// How a reader wants pages to look on the device in front of them. Kept in the browser, not with the account: an eye
/// that is tired at the office's old screen is not so on the telephone.
public record Look(Theme theme, Type type) {
    private static final String COOKIE = "shilu-look";
    private static final long YEAR = 365L * 24 * 60 * 60;

    /// As the device is set, or always light or dark.
    public enum Theme {
        DEVICE,
        LIGHT,
        DARK
    }

    /// Size of the type: 16, 18 or 20 points of the browser's own.
    public enum Type {
        USUAL,
        LARGE,
        LARGEST
    }

    static final Look USUAL = new Look(Theme.DEVICE, Type.USUAL);

    /// What the request's cookie says; what it cannot say is as usual.
    static Look of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) return USUAL;
        var words = cookie.getValue().split("\\.", 2);
        return new Look(
                named(Theme.values(), words[0]).orElse(Theme.DEVICE),
                words.length < 2 ? Type.USUAL : named(Type.values(), words[1]).orElse(Type.USUAL));
    }

    ResponseCookie kept(String root) {
        return ResponseCookie.from(COOKIE, word(theme) + "." + word(type))
                .path(root + "/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
    }

    /// The word for it in styles and cookies: `dark`.
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Stream.of(values).filter(value -> word(value).equals(word)).findFirst();
    }
}
