package vn.nhiphoc.standalone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stood behind the command: {@code --name value}, {@code --name=value}, {@code --flag}, and arguments. */
public record Options(Map<String, String> values, Set<String> flags, List<String> arguments) {
    private static final Set<String> VALUED_EVERYWHERE = Set.of("data", "port");
    private static final Set<String> FLAGS_EVERYWHERE = Set.of("quiet");
    private static final int HIGHEST_PORT = 65_535;

    public Options {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    /** Reads the words behind the command's name. */
    public static Options parse(Command command, List<String> words) {
        Set<String> valued = union(VALUED_EVERYWHERE, command.valued());
        Set<String> known = union(FLAGS_EVERYWHERE, command.flags());
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--") || word.equals("--")) {
                arguments.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            if (known.contains(name) && equals < 0) {
                flags.add(name);
            } else if (!valued.contains(name)) {
                throw unknown(command, word, union(valued, known));
            } else if (equals >= 0) {
                values.put(name, word.substring(equals + 1));
            } else if (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
                values.put(name, words.get(++i));
            } else {
                throw new CommandFailure("--" + name + " needs a value: --" + name + " VALUE");
            }
        }
        return new Options(values, flags, arguments);
    }

    private static CommandFailure unknown(Command command, String word, Set<String> known) {
        return new CommandFailure("unknown option " + word + ": " + command.name() + " takes --"
                + String.join(", --", new TreeSet<>(known)));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** The data directory. */
    public Path data() {
        return Path.of(value("data").orElse(".nhiphoc"));
    }

    /** The HTTP port; 0 picks one. */
    public int port() {
        return (int) number("port", 8080, 0, HIGHEST_PORT);
    }

    /** Whether progress is to be silent. */
    public boolean quiet() {
        return flag("quiet");
    }

    public boolean flag(String name) {
        return flags.contains(name);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A whole number between two bounds, or the default where the option is not given. */
    public long number(String name, long fallback, long lowest, long highest) {
        Optional<String> text = value(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outside(name, lowest, highest, text.get());
        }
        throw outside(name, lowest, highest, text.get());
    }

    private static CommandFailure outside(String name, long lowest, long highest, String text) {
        return new CommandFailure(
                "--" + name + " takes a whole number from " + lowest + " to " + highest + ", not \"" + text + "\"");
    }

    /** Refuses arguments, for a command that takes none. */
    public void noArguments() {
        if (!arguments.isEmpty()) {
            throw new CommandFailure("unexpected \"" + arguments.get(0) + "\": only options stand here");
        }
    }
}
