package shilu.arrival.web;

import org.jspecify.annotations.Nullable;

/// The code as it is shown at the meeting.
///
/// @param link    where it leads; empty while names are not taken
/// @param picture null while names are not taken
/// @param count   how many have signed
/// @param address where people reach this installation
/// @param alone   whether that is this machine alone, and no phone
public record CodeView(String link, @Nullable QrPicture picture, int count, String address, boolean alone) {}
