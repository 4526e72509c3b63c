package shilu.notice.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.notice.Hosts;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// Where messages of robots may go, for the security administrator.
@Controller
@RequestMapping(HostPages.PATH)
class HostPages {
    static final String PATH = NoticePages.PATH + "/hosts";

    private final Hosts hosts;
    private final People people;

    HostPages(Hosts hosts, People people) {
        this.hosts = hosts;
        this.people = people;
    }

    @GetMapping
    Answer list(Actor actor) {
        var allowed = hosts.list(actor);
        var names = allowed.stream().map(Hosts.Host::name).toList();
        return Answer.page(
                "notice/hosts",
                "hosts",
                allowed.stream().map(this::line).toList(),
                "known",
                Hosts.KNOWN.stream().filter(one -> !names.contains(one)).toList());
    }

    private HostLine line(Hosts.Host host) {
        return new HostLine(host, people.person(host.who()).map(Person::name).orElse(""));
    }

    @PostMapping
    @OnRefusal(shows = PATH)
    Answer allow(@RequestParam(defaultValue = "") String host, Actor actor) {
        hosts.allow(host, actor);
        return Answer.goTo(PATH).saying("notice.host.allowed");
    }

    @PostMapping("/{host}/removal")
    @OnRefusal(shows = PATH)
    Answer forbid(@PathVariable String host, Actor actor) {
        hosts.forbid(host, actor);
        return Answer.goTo(PATH).saying("notice.host.forbidden");
    }
}
