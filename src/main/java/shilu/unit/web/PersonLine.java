package shilu.unit.web;

import java.util.List;
import shilu.unit.People.Appointment;
import shilu.unit.Person;

/// A person as a line of the list: their card, and nothing of their work.
///
/// @param appointments that hold today at their own unit
/// @param left         whether they have left by today
public record PersonLine(Person person, String unit, List<Appointment> appointments, boolean left) {}
