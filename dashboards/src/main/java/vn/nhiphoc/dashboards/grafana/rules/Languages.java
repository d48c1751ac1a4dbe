package vn.nhiphoc.dashboards.grafana.rules;

import java.util.regex.Pattern;

/** Vietnamese is told by its letters; a description says the same in English after an empty line. */
final class Languages {
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Languages() {}

    static boolean isVietnamese(String text) {
        return VIETNAMESE.matcher(text).find();
    }

    /** Vietnamese, an empty line, English. */
    static boolean isInBoth(String description) {
        int border = description.indexOf("\n\n");
        return border > 0
                && isVietnamese(description.substring(0, border))
                && !description.substring(border).isBlank()
                && !isVietnamese(withoutNames(description.substring(border)));
    }

    /** A panel is named by its title in English too. */
    private static String withoutNames(String english) {
        return english.replaceAll("\"[^\"]*\"", "");
    }
}
