package vn.nhiphoc.audit.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import vn.nhiphoc.audit.facts.Asked;
import vn.nhiphoc.audit.facts.Line;

/** Attendance lines in files. */
record LineForm(Dictionary texts) implements Spill.Form<Line> {
    @Override
    public void write(Line line, DataOutputStream out) throws IOException {
        out.writeInt(texts.number(line.activity()));
        out.writeUTF(line.key());
        out.writeUTF(line.person());
        out.writeInt(texts.number(line.kind().name()));
        out.writeInt(texts.number(line.audience()));
        out.writeInt(texts.number(line.flags().name()));
        out.writeLong(line.at());
    }

    @Override
    public Line read(DataInputStream in) throws IOException {
        return new Line(
                texts.text(in.readInt()),
                in.readUTF(),
                in.readUTF(),
                Line.Kind.valueOf(texts.text(in.readInt())),
                texts.text(in.readInt()),
                Asked.valueOf(texts.text(in.readInt())),
                in.readLong());
    }
}
