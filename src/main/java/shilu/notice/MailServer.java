package shilu.notice;

/// Through which server mail leaves. The password is none of it: it stands in the environment or in a file.
///
/// @param user who signs in there; empty for nobody
public record MailServer(String host, int port, Tls tls, String from, String user) {
    public enum Tls {
        /// From the first byte on, as on port 465.
        TLS,
        /// After a word in the open, as on port 587; without it nothing is sent.
        STARTTLS,
        /// For a server on the same machine or network.
        NONE
    }
}
