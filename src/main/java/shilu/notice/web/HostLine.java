package shilu.notice.web;

import shilu.notice.Hosts;

/// A host with the name of who allowed it.
public record HostLine(Hosts.Host host, String who) {}
