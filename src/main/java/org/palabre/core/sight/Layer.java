package org.palabre.core.sight;

import org.palabre.core.id.GroupId;
import org.palabre.core.id.PersonId;

/** An audience: the facts of a layer go to all who belong to it, and to nobody else. */
public sealed interface Layer {
    /** The name on the wire; a person's own layer is called {@code me} there. */
    String word();

    record All() implements Layer {
        @Override
        public String word() {
            return "all";
        }
    }

    record Crew() implements Layer {
        @Override
        public String word() {
            return "crew";
        }
    }

    record Sponsor() implements Layer {
        @Override
        public String word() {
            return "sponsor";
        }
    }

    record InGroup(GroupId group) implements Layer {
        @Override
        public String word() {
            return "group:" + group;
        }
    }

    record Me(PersonId person) implements Layer {
        @Override
        public String word() {
            return "me";
        }
    }

    /** A fair part of what everybody may read, in sessions of more people than can read all of it. @param of how many shares there are */
    record Share(int of, int index) implements Layer {
        @Override
        public String word() {
            return "share:" + of + "-" + index;
        }
    }

    Layer ALL = new All();
    Layer CREW = new Crew();
    Layer SPONSOR = new Sponsor();
}
