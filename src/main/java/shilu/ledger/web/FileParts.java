package shilu.ledger.web;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.EvidenceId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.ledger.EvidenceRef;
import shilu.web.Answer;

/// The files of a form, empty, full, refused and overlong, for those who write pages. Only in the profile `dev`.
@Controller
@Profile("dev")
@RequestMapping("/dev/parts/files")
class FileParts {
    private static final List<EvidenceRef> FULL = List.of(
            new EvidenceRef(new EvidenceId("0".repeat(64)), "签到表.pdf"),
            new EvidenceRef(
                    new EvidenceId("1".repeat(64)),
                    "关于进一步加强和改进全县住房城乡建设系统物业服务质量专项检查及整治工作的通知（征求意见稿）——附件三之二.docx"));

    @GetMapping
    Answer files(@RequestParam(defaultValue = "false") boolean full) {
        return Answer.page("ledger/file-parts", "files", full ? FULL : List.of(), "sent", List.of());
    }

    /// Refused without a file, as a form that needs evidence is; otherwise it says what was sent.
    @PostMapping
    Answer sent(@RequestParam(defaultValue = "") List<String> evidenceName) {
        if (evidenceName.isEmpty())
            throw new Refused(List.of(Problem.about("evidence", "ledger.evidence.missing", "会议")));
        return Answer.page("ledger/file-parts", "files", List.of(), "sent", evidenceName);
    }
}
