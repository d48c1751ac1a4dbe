package vn.nhiphoc.analytics.comparison.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types behind the lines of one code.
 *
 * @param code '' = all types
 * @param reason why they are not compared; else empty
 */
record PlainTypes(String code, Set<String> older, Set<String> newer, String reason) {

    /** Whether people of several types would have to be added up. */
    boolean several(boolean newerYear) {
        return !code.isEmpty() && (newerYear ? newer : older).size() > 1;
    }

    static List<PlainTypes> of(PlainYears years) {
        List<PlainTypes> all = new ArrayList<>();
        Set<String> before = told(years, false);
        Set<String> after = told(years, true);
        all.add(new PlainTypes("", before, after, ""));
        Set<String> codes = new TreeSet<>(before);
        codes.addAll(after);
        Set<String> heirs = before.contains("talk") ? years.renamed.getOrDefault("talk", Set.of()) : Set.of();
        for (String code : codes) {
            boolean gone = code.equals("talk") && !heirs.isEmpty() && !after.contains(code);
            if (!gone && !heirs.contains(code)) {
                boolean replaced = code.equals("talk") && !heirs.isEmpty();
                boolean both = before.contains(code) && after.contains(code) && !replaced;
                Set<String> older = replaced ? Set.of() : Set.of(code);
                all.add(new PlainTypes(code, older, Set.of(code), both ? "" : "type_without_counterpart"));
            }
        }
        if (!heirs.isEmpty()) {
            boolean met = heirs.stream().anyMatch(after::contains);
            Set<String> older = new TreeSet<>(Set.of("talk"));
            heirs.stream().filter(before::contains).forEach(older::add);
            all.add(new PlainTypes(String.join("+", heirs), older, heirs, met ? "" : "type_without_counterpart"));
            if (heirs.size() > 1) {
                heirs.forEach(code -> all.add(new PlainTypes(code, Set.of(), Set.of(code), "type_was_split")));
                all.add(new PlainTypes("talk", Set.of("talk"), Set.of(), "type_was_split"));
            }
        }
        return all;
    }

    private static Set<String> told(PlainYears years, boolean newer) {
        Set<String> types = new TreeSet<>();
        years.told.stream().filter(t -> t.newer() == newer).forEach(t -> types.add(t.type()));
        return types;
    }
}
