package vn.nhiphoc.standalone.cli;

import vn.nhiphoc.standalone.client.ImportCommand;

final class ImportEntry implements Command {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public String help() {
        return "FILE… --mapping M [--dry-run]: sends files to the running system";
    }

    @Override
    public boolean readsItsOptions() {
        return true;
    }

    @Override
    public int run(Options options) {
        return new ImportCommand(options.data(), System.out, System.err, options.quiet()).run(options.arguments());
    }
}
