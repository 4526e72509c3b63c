package shilu.notice.web;

import shilu.notice.Delivery;

/// A message that did not arrive, with the name of whom or what it was for.
public record DeliveryLine(Delivery delivery, String recipient) {}
