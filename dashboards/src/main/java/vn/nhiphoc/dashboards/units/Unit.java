package vn.nhiphoc.dashboards.units;

/** A unit of any time, as the catalogue names it; {@code latin} is its name without accents, in small letters. */
record Unit(
        String unitId,
        String name,
        String nameEn,
        String latin,
        String kind,
        String code,
        String above,
        String aboveEn,
        boolean ended) {
    /** The name without the word for what it is. */
    String ownLatin() {
        return latin.replaceFirst("^(phuong|xa|dac khu|quan|huyen|thi xa|thi tran|thanh pho) ", "");
    }
}
