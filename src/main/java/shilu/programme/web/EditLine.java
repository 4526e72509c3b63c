package shilu.programme.web;

import shilu.programme.PackEdit;

/// An edit with the people who made it.
public record EditLine(PackEdit edit, String begunBy, String changedBy) {}
