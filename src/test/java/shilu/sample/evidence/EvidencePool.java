package shilu.sample.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The evidence files of one unit, by name.
public final class EvidencePool {
    private final String unit;
    private final String type;
    private final List<String> people;

    public EvidencePool(String unit, String type, List<String> people) {
        this.unit = unit;
        this.type = type;
        this.people = people;
    }

    public Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var scene : Scene.values()) files.put(scene.file(), new Photo(unit, type, scene).jpg());
        files.put("sign-in-meeting.pdf", new SignedSheet(unit, "会议签到表", people).pdf());
        files.put("sign-in-study.pdf", new SignedSheet(unit, "学习签到表", people).pdf());
        files.put("sign-in-training.pdf", new SignedSheet(unit, "培训签到表", people).pdf());
        files.put("commitment-letter.pdf", new SignedSheet(unit, "责任书签字页", people).pdf());
        files.put("minutes-1.docx", Minutes.meeting(unit, people).docx());
        files.put("minutes-2.docx", Minutes.analysis(unit, people).docx());
        files.put("inspection-record.docx", Minutes.inspection(unit, people).docx());
        files.put("report-upward.docx", Minutes.report(unit).docx());
        return files;
    }

    /// Those of the unit's work-safety workbooks.
    public Map<String, byte[]> ofSafety() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("photo-meeting.jpg", new Photo(unit, type, Scene.MEETING).jpg());
        files.put("photo-activity.jpg", new Photo(unit, type, Scene.ACTIVITY_INDOOR).jpg());
        files.put("photo-drill.jpg", new Photo(unit, type, Scene.DRILL).jpg());
        files.put("photo-site.jpg", new Photo(unit, type, Scene.SITE).jpg());
        files.put("sign-in-meeting.pdf", new SignedSheet(unit, "安全会议签到表", people).pdf());
        files.put("sign-in-training.pdf", new SignedSheet(unit, "安全培训签到表", people).pdf());
        files.put("commitment-letter.pdf", new SignedSheet(unit, "安全责任书签字页", people).pdf());
        files.put("danger-statistics.pdf", new SignedSheet(unit, "隐患统计表签字页", people.subList(0, 1)).pdf());
        if (type.equals("company"))
            files.put("work-permit.pdf", new SignedSheet(unit, "危险作业票审批页", people.subList(0, 2)).pdf());
        files.put("minutes.docx", Minutes.meeting(unit, people).docx());
        files.put("inspection-record.docx", Minutes.inspection(unit, people).docx());
        files.put("report-upward.docx", Minutes.safety(unit).docx());
        return files;
    }
}
