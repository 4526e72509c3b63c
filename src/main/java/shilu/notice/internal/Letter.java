package shilu.notice.internal;

/// A mail: the same as plain text and as a simple page.
record Letter(String subject, String plain, String html) {}
