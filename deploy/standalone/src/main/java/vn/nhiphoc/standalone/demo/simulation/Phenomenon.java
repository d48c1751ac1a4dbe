package vn.nhiphoc.standalone.demo.simulation;

/** What really happens in a week; every simulation holds each at least once. */
public enum Phenomenon {
    ACTIVITY("hoạt động", "activities"),
    CHECK_IN("lượt điểm danh vào", "check-ins"),
    CHECK_OUT("lượt điểm danh ra", "check-outs"),
    STRAGGLER("khai mạc muộn", "late openings"),
    NO_WORD("chưa báo khai mạc", "openings without word"),
    JOINT_CEREMONY("nhiều đơn vị cùng khai mạc", "joint ceremonies"),
    SPANNING("kéo dài qua nhiều giai đoạn", "activities over several phases"),
    OVERNIGHT("qua đêm", "over midnight"),
    OUTSIDE_HOURS("điểm danh ngoài giờ", "check-ins outside the hours"),
    EQUAL_TIMES("điểm danh cùng thời điểm", "check-ins at the same instant"),
    REPEATED_BATCH("gửi lại cả lô", "batches sent again"),
    REPEATED_LINE("gửi lại một dòng", "lines sent again"),
    VOID("hủy điểm danh", "voids"),
    REPEATED_VOID("hủy điểm danh lặp lại", "voids sent again"),
    VOID_BEFORE_LINE("hủy đứng trước dòng của nó trong lô", "voids ahead of their line in a batch"),
    OFFLINE_BATCH("gửi bù sau nhiều ngày, sai thứ tự", "offline batches, late and out of order"),
    HEADCOUNT("báo cáo số lượt", "headcounts"),
    HEADCOUNT_CORRECTED("sửa số lượt", "headcounts corrected"),
    HEADCOUNT_WITHDRAWN("rút số lượt", "headcounts withdrawn"),
    HEADCOUNT_OVER_DAYS("số lượt của nhiều ngày", "headcounts over several days"),
    REPORTED_ZERO("báo cáo bằng 0", "reported zeros"),
    MOVED("chuyển đơn vị", "moves between units"),
    RETYPED("đổi loại", "changes of type"),
    RESCHEDULED("đổi lịch", "changes of time"),
    CANCELLED("hủy hoạt động", "cancellations"),
    REINSTATED("khôi phục hoạt động", "reinstatements"),
    CANCELLED_AGAIN("hủy sau khi khôi phục", "cancellations after reinstatement"),
    CAMPAIGN_CORRECTED("sửa ngày của Tuần lễ", "corrected dates of the week"),
    UNIT_MOVED("đổi đơn vị cấp trên", "changed parents of units"),
    REFUSED_LINE("dòng bị từ chối", "refused lines"),
    REFUSED_CALL("yêu cầu bị từ chối", "refused calls"),
    OUTCOME("kết quả khác", "outcomes"),
    OUTCOME_CORRECTED("sửa kết quả", "outcomes corrected"),
    OUTCOME_WITHDRAWN("rút kết quả", "outcomes withdrawn"),
    PAST_RESULT("kết quả năm trước", "results of the year before");

    private final String vi;
    private final String en;

    Phenomenon(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
