package shilu.notice.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import shilu.notice.Robot;
import tools.jackson.databind.json.JsonMapper;

/// A message to a group: a title, counts, one link.
record RobotMessage(String title, List<String> lines, String open, String link) {

    /// As the robot reads it.
    String json(Robot.Kind kind) {
        return JsonMapper.shared()
                .writeValueAsString(
                        switch (kind) {
                            case WECOM -> Map.of("msgtype", "markdown", "markdown", Map.of("content", markdown()));
                            case DINGTALK ->
                                Map.of("msgtype", "markdown", "markdown", Map.of("title", title, "text", markdown()));
                        });
    }

    private String markdown() {
        var text = new StringBuilder("**" + title + "**\n\n");
        for (var line : lines) text.append("- ").append(line).append('\n');
        return text.append("\n[")
                .append(open)
                .append("](")
                .append(link)
                .append(')')
                .toString();
    }

    /// The address with the moment and its signature, as 钉钉 asks for it; without a secret the address as it is.
    static URI signed(URI address, String secret, Instant now) {
        if (secret.isEmpty()) return address;
        var moment = String.valueOf(now.toEpochMilli());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var sign = Base64.getEncoder()
                    .encodeToString(mac.doFinal((moment + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
            var joined = address.getRawQuery() == null ? "?" : "&";
            return URI.create(address + joined + "timestamp=" + moment + "&sign="
                    + URLEncoder.encode(sign, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
