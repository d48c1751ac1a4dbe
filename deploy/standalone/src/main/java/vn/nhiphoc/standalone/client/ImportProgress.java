package vn.nhiphoc.standalone.client;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import vn.nhiphoc.standalone.cli.Terminal;

/** How far an import is, on standard error: one line that changes where that is a terminal, else a line now and then. */
interface ImportProgress {

    ImportProgress NONE = new ImportProgress() {
        @Override
        public void at(long rows, long total) {}

        @Override
        public void end() {}
    };

    /** Says how far it is; a total of 0 is not known. */
    void at(long rows, long total);

    void end();

    static ImportProgress on(PrintStream err, Path file) {
        boolean terminal = Terminal.isStandardError();
        Duration pause = terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5);
        return new ImportProgress() {

            private long last = System.nanoTime();
            private boolean told;

            @Override
            public void at(long rows, long total) {
                if (System.nanoTime() - last >= pause.toNanos()) {
                    last = System.nanoTime();
                    told = true;
                    String of = total > 0 ? "/" + total + " (" + Math.min(100, rows * 100 / total) + " %)" : "";
                    String text = file.getFileName() + ": " + rows + of + " dòng · rows";
                    err.print(terminal ? "\r" + text : text + System.lineSeparator());
                    err.flush();
                }
            }

            @Override
            public void end() {
                if (terminal && told) {
                    err.println();
                }
            }
        };
    }
}
