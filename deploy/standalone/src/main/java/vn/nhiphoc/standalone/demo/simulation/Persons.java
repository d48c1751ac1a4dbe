package vn.nhiphoc.standalone.demo.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.demo.truth.Flags;
import vn.nhiphoc.standalone.reference.UnitEntry;

/** The people who come, each with a home, an audience and flags. Their identifiers are made up. */
final class Persons {

    static final List<String> AUDIENCES = List.of(
            "pupil_student",
            "teacher",
            "civil_servant",
            "public_employee",
            "worker",
            "association_member",
            "resident",
            "other");

    private static final int[] AUDIENCE_SHARES = {42, 8, 6, 6, 9, 9, 18, 2};

    private final byte[] audiences;
    private final byte[] flags;
    private final List<List<Integer>> byPlace = new ArrayList<>();

    Persons(List<UnitEntry> places, int number, SplittableRandom random) {
        audiences = new byte[number];
        flags = new byte[number];
        long all = places.stream().mapToLong(Persons::population).sum();
        places.forEach(place -> byPlace.add(new ArrayList<>()));
        for (int person = 0; person < number; person++) {
            int home = homeOf(places, random.nextLong(all));
            byPlace.get(home).add(person);
            audiences[person] = (byte) audience(random.nextInt(100));
            boolean remote = places.get(home).kind().equals("commune") && random.nextInt(10) < 6;
            flags[person] = (byte) ((random.nextInt(12) == 0 ? Flags.DISADVANTAGED : 0) + (remote ? Flags.REMOTE : 0));
        }
    }

    private static int homeOf(List<UnitEntry> places, long inhabitant) {
        int home = 0;
        for (long left = inhabitant - population(places.get(0)); left >= 0; left -= population(places.get(home))) {
            home++;
        }
        return home;
    }

    private static int population(UnitEntry place) {
        return Objects.requireNonNullElse(place.population(), 1);
    }

    private static int audience(int percent) {
        int audience = 0;
        for (int left = percent - AUDIENCE_SHARES[0]; left >= 0; left -= AUDIENCE_SHARES[audience]) {
            audience++;
        }
        return audience;
    }

    /** Somebody who comes to that place: from there as a rule, from anywhere else often. */
    int visitorOf(int place, SplittableRandom random) {
        List<Integer> neighbours = place < 0 ? List.of() : byPlace.get(place);
        return neighbours.isEmpty() || random.nextInt(5) < 2
                ? random.nextInt(audiences.length)
                : neighbours.get(random.nextInt(neighbours.size()));
    }

    String audienceOf(int person) {
        return AUDIENCES.get(audiences[person]);
    }

    int flagsOf(int person) {
        return flags[person];
    }
}
