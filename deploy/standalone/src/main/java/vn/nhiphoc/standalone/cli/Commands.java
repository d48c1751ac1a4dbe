package vn.nhiphoc.standalone.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.nhiphoc.standalone.backup.BackupCommand;
import vn.nhiphoc.standalone.backup.RestoreCommand;
import vn.nhiphoc.standalone.bench.BenchCommand;
import vn.nhiphoc.standalone.client.AsOfCommand;
import vn.nhiphoc.standalone.client.AuditCommand;
import vn.nhiphoc.standalone.client.CatalogueCommand;
import vn.nhiphoc.standalone.client.CompareCommand;
import vn.nhiphoc.standalone.client.EraseCommand;
import vn.nhiphoc.standalone.client.ExplainCommand;
import vn.nhiphoc.standalone.client.ImportCommand;
import vn.nhiphoc.standalone.client.KeysCommand;
import vn.nhiphoc.standalone.client.ParkedCommand;
import vn.nhiphoc.standalone.client.RebuildCommand;
import vn.nhiphoc.standalone.launcher.DemoCommand;
import vn.nhiphoc.standalone.launcher.UpCommand;

/** All commands, in the order of the help. */
final class Commands {
    private static final List<Command> ALL = List.of(
            new UpCommand(),
            new DemoCommand(),
            new CatalogueCommand(System.out),
            new ImportCommand(System.out, System.err),
            new CompareCommand(System.out),
            new KeysCommand(System.out, System.err),
            new BackupCommand(),
            new RestoreCommand(),
            new EraseCommand(System.in, System.out),
            new AuditCommand(System.out, System.err),
            new ExplainCommand(System.out),
            new ParkedCommand(System.out),
            new RebuildCommand(System.err),
            new AsOfCommand(System.out, System.err, InstantSource.system()),
            new BenchCommand());

    private Commands() {}

    static Optional<Command> named(String name) {
        return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    static String names() {
        return ALL.stream().map(Command::name).collect(Collectors.joining(", "));
    }

    static String help() {
        String commands = ALL.stream()
                .map(command -> String.format("  %-9s %s", command.name(), command.help()))
                .collect(Collectors.joining("\n"));
        return "usage: deploy/run COMMAND [--data DIR] [--port N] [--quiet] …\n" + commands;
    }
}
