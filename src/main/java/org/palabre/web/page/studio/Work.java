package org.palabre.web.page.studio;

import java.util.List;
import java.util.Optional;
import org.palabre.studio.Draft;
import org.palabre.studio.Heading;
import org.palabre.studio.Version;

/**
 * A method that the workspace writes, with what was published of it.
 *
 * @param versions the youngest first
 */
record Work(Draft draft, Heading heading, List<Version> versions) {

    static Work of(Draft draft, List<Version> all) {
        Heading heading = draft.heading();
        return new Work(
                draft,
                heading,
                all.stream()
                        .filter(version -> version.methodId().equals(heading.id()))
                        .toList());
    }

    /** What it is called; the id where the file says no title. */
    public String title() {
        return heading.title().isEmpty() ? heading.id() : heading.title();
    }

    public Optional<Version> latest() {
        return versions.stream().findFirst();
    }

    public boolean isPublished() {
        return !versions.isEmpty();
    }

    public boolean isOffered() {
        return latest().filter(Version::isOffered).isPresent();
    }

    /** Whether the draft says something else than the version published last. */
    public boolean isAhead() {
        return latest().filter(version -> version.text().equals(draft.text())).isEmpty();
    }
}
