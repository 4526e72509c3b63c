package shilu.notice.internal;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import shilu.notice.MailServer;

/// Brings mail to the server that takes it on.
@Component
class MailPost {
    private static final String PATIENCE_IN_MILLIS = "10000";
    private static final int DEEPEST = 10;

    void send(MailServer server, @Nullable String password, String to, Letter letter) throws Undelivered {
        var sender = sender(server, password);
        try {
            var message = sender.createMimeMessage();
            var mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            mail.setFrom(server.from());
            mail.setTo(to);
            mail.setSubject(letter.subject());
            mail.setText(letter.plain(), letter.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MessagingException unsound) {
            throw Undelivered.forGood("notice.fault.address");
        } catch (MailException failed) {
            throw why(failed);
        }
    }

    private static JavaMailSenderImpl sender(MailServer server, @Nullable String password) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!server.user().isEmpty()) {
            sender.setUsername(server.user());
            sender.setPassword(password);
        }
        sender.setJavaMailProperties(properties(server));
        return sender;
    }

    private static Properties properties(MailServer server) {
        var all = new Properties();
        for (var patience : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            all.setProperty("mail.smtp." + patience, PATIENCE_IN_MILLIS);
        all.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.tls()) {
            case TLS -> all.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                all.setProperty("mail.smtp.starttls.enable", "true");
                all.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> {}
        }
        return all;
    }

    /// With a cause of its own the connection failed: nothing has left. Where the server fell silent after taking a
    /// message on, it may have.
    private static Undelivered why(MailException failed) {
        if (caused(failed, AuthenticationFailedException.class)) return Undelivered.forNow("notice.fault.login");
        if (caused(failed, SSLException.class)) return Undelivered.forNow("notice.fault.tls");
        var said = failed instanceof MailSendException sending ? sending.getMessageExceptions() : new Exception[0];
        if (failed.getCause() != null || said.length == 0) return Undelivered.forNow("notice.fault.mail-away");
        if (caused(said[0], IOException.class)) return Undelivered.forGood("notice.fault.unsure");
        return said[0] instanceof SendFailedException sent && sent.getInvalidAddresses() != null
                ? Undelivered.forGood("notice.fault.address")
                : Undelivered.forNow("notice.fault.mail-refused");
    }

    private static boolean caused(Throwable failed, Class<?> by) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(by::isInstance);
    }
}
