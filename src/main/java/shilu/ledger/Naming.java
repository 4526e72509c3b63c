package shilu.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shilu.common.PersonId;
import shilu.common.UnitId;
import shilu.programme.FieldForms;
import shilu.programme.InForce;
import shilu.programme.Topic;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Unit;
import shilu.unit.Units;

/// How the ids in a record's fields are shown: people and units by name, topics as the packs in force call them.
@Component
public class Naming {
    private final People people;
    private final Units units;

    Naming(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    public String person(PersonId id) {
        return people.person(id).map(Person::name).orElse("");
    }

    public String unit(UnitId id) {
        return units.unit(id).map(Unit::name).orElse("");
    }

    public FieldForms.Shown in(InForce inForce) {
        return new FieldForms.Shown() {
            @Override
            public String person(PersonId id) {
                return Naming.this.person(id);
            }

            @Override
            public String unit(UnitId id) {
                return Naming.this.unit(id);
            }

            @Override
            public String topic(String id) {
                return topicOf(inForce, id).map(topic -> topic.name().zh()).orElse(id);
            }
        };
    }

    private static Optional<Topic> topicOf(InForce inForce, String id) {
        return inForce.topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }
}
