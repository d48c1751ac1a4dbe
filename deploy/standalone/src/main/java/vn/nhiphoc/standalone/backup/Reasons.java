package vn.nhiphoc.standalone.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be read or written, in words for whoever gave the command. */
final class Reasons {

    private Reasons() {}

    static String of(IOException e, Path file) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left on device")) {
            return "the disk of " + file.toAbsolutePath().getParent() + " is full; free some room or choose another";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no " + message;
        }
        if (e instanceof AccessDeniedException) {
            return "this user may not use " + message;
        }
        return message;
    }
}
