package vn.nhiphoc.audit.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.nhiphoc.audit.View;

/** Lines of views in files. */
final class RowForm implements Spill.Form<RowForm.Printed> {
    /** A row as ClickHouse printed it. */
    record Printed(View view, String line) {}

    @Override
    public void write(Printed row, DataOutputStream out) throws IOException {
        byte[] line = row.line.getBytes(StandardCharsets.UTF_8);
        out.writeUTF(row.view.name());
        out.writeInt(line.length);
        out.write(line);
    }

    @Override
    public Printed read(DataInputStream in) throws IOException {
        View view = View.valueOf(in.readUTF());
        byte[] line = new byte[in.readInt()];
        in.readFully(line);
        return new Printed(view, new String(line, StandardCharsets.UTF_8));
    }
}
