package org.palabre.catalog.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.palabre.catalog.yaml.Place;
import org.palabre.catalog.yaml.YamlTree;

/** Collects the faults of one file, by JSON pointer. Several files of a method share one collection. */
public final class Faults {
    /** More would help nobody. */
    private static final int ENOUGH = 200;

    private final List<Fault> all;
    private final String file;
    private final YamlTree tree;

    public Faults(String file, YamlTree tree) {
        this(new ArrayList<>(), file, tree);
    }

    private Faults(List<Fault> all, String file, YamlTree tree) {
        this.all = all;
        this.file = file;
        this.tree = tree;
    }

    /** The same collection, for another file of the method. */
    public Faults in(String otherFile, YamlTree otherTree) {
        return new Faults(all, otherFile, otherTree);
    }

    /** A fault of the value at {@code pointer}. */
    public void at(String pointer, FaultCode code, String message, String hint) {
        add(tree.node(pointer), code, message, hint);
    }

    /** A fault of the key at {@code pointer}. */
    public void atKey(String pointer, FaultCode code, String message, String hint) {
        add(tree.key(pointer), code, message, hint);
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** Whether looking for more is in vain. */
    public boolean full() {
        return all.size() >= ENOUGH;
    }

    /** File by file, in the order of the lines. */
    public List<Fault> sorted() {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::file)
                        .thenComparingInt(Fault::line)
                        .thenComparingInt(Fault::column))
                .toList();
    }

    private void add(Place place, FaultCode code, String message, String hint) {
        if (full()) {
            return;
        }
        all.add(new Fault(file, place.line(), place.column(), code, message, hint));
    }
}
