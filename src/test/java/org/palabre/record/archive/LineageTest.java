package org.palabre.record.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palabre.record.document.Lineage;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;

class LineageTest {
    private final SessionRecord record =
            PlayedSessions.of("appreciative-inquiry", 8, 6).record();
    private final Lineage back = Lineage.of(record);
    private final Lineage on = Lineage.forwards(record);

    @Test
    void the_way_back_and_the_way_on_are_the_same_way() {
        assertThat(record.commitments()).isNotEmpty();
        record.items().forEach(item -> back.ancestors(item.id()).forEach(root -> assertThat(on.ancestors(root.id()))
                .extracting(Written.Node::id)
                .contains(item.id())));
    }

    @Test
    void from_every_story_behind_a_commitment_one_comes_on_to_that_commitment() {
        record.commitments().forEach(promise -> back.ancestors(promise.item()).stream()
                .filter(node -> node.step().equals("interviews"))
                .forEach(story -> assertThat(on.tree(story.id()).toString()).contains(promise.item())));
    }

    @Test
    void a_tree_has_each_descendant_once() {
        record.items().forEach(item -> assertThat(count(on.tree(item.id())))
                .isEqualTo(on.ancestors(item.id()).size() + 1));
    }

    private static int count(Lineage.Tree tree) {
        return 1 + tree.from().stream().mapToInt(LineageTest::count).sum();
    }
}
