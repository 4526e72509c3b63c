package shilu.notice.internal;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.PersonId;
import shilu.installation.OfficeClock;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Postings;

/// Work addresses that mail can be sent to: one address each, with nothing around it, of people who have not left.
@Component
class MailAddresses {
    private final People people;
    private final Postings postings;
    private final OfficeClock clock;

    MailAddresses(People people, Postings postings, OfficeClock clock) {
        this.people = people;
        this.postings = postings;
        this.clock = clock;
    }

    Optional<String> of(PersonId person) {
        if (left(person)) return Optional.empty();
        return people.person(person).map(Person::workEmail).filter(MailAddresses::sound);
    }

    boolean left(PersonId person) {
        return !postings.left(Set.of(person), clock.today()).isEmpty();
    }

    /// No second address, no name, no line of its own: nothing that could become another header.
    static boolean sound(@Nullable String written) {
        if (written == null || !written.matches("[^\\s,;:<>()\"\\p{Cntrl}]+@[^\\s,;:<>()\"\\p{Cntrl}]+")) return false;
        try {
            new InternetAddress(written, true).validate();
            return true;
        } catch (AddressException wrong) {
            return false;
        }
    }
}
