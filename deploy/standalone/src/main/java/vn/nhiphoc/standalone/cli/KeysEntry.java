package vn.nhiphoc.standalone.cli;

import vn.nhiphoc.standalone.client.KeysCommand;

final class KeysEntry implements Command {
    @Override
    public String name() {
        return "keys";
    }

    @Override
    public String help() {
        return "create --role R [--scope UNIT] --label L | list | rotate ID | revoke ID";
    }

    @Override
    public boolean readsItsOptions() {
        return true;
    }

    @Override
    public int run(Options options) {
        return new KeysCommand(options.data(), System.out, System.err).run(options.arguments());
    }
}
