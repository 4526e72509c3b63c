package shilu.commitment.web;

import shilu.commitment.Letter;

/// @param who the name of who is to sign it
public record LetterLine(Letter letter, String who) {}
