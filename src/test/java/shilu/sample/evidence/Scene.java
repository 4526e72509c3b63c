package shilu.sample.evidence;

/// What a photo shows.
enum Scene {
    MEETING("photo-meeting.jpg", "会议室"),
    STUDY("photo-study.jpg", "学习现场"),
    ACTIVITY_INDOOR("photo-activity-1.jpg", "宣传咨询点"),
    ACTIVITY_OUTDOOR("photo-activity-2.jpg", "户外活动"),
    DRILL("photo-drill.jpg", "应急演练"),
    CHANNEL("photo-channel.jpg", "宣传栏"),
    SITE("photo-site.jpg", "工作现场");

    private final String file;
    private final String caption;

    Scene(String file, String caption) {
        this.file = file;
        this.caption = caption;
    }

    String file() {
        return file;
    }

    String caption() {
        return caption;
    }
}
