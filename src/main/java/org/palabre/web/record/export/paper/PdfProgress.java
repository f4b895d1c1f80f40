package org.palabre.web.record.export.paper;

import java.io.OutputStream;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.events.Event;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.pagination.Flow;
import org.apache.fop.fo.pagination.PageSequence;
import org.apache.fop.fo.pagination.StaticContent;
import org.apache.fop.layoutmgr.LayoutManager;
import org.apache.fop.layoutmgr.LayoutManagerMaker;
import org.apache.fop.layoutmgr.LayoutManagerMapping;
import org.apache.fop.layoutmgr.Page;
import org.apache.fop.layoutmgr.PageSequenceLayoutManager;

/**
 * How far FOP is with a document: first it reads all of it, then it breaks one block after the other into lines, then it cuts pages,
 * and draws them when it knows how many there are. The shares of these are what they took of a record of a thousand people.
 */
final class PdfProgress extends AreaTreeHandler {
    private static final double READ = 0.2;
    private static final double BROKEN = 0.65;
    private static final String PAGE_DRAWN = "org.apache.fop.render.RendererEventProducer.endPage";

    private final DoubleConsumer done;
    private final LayoutManagerMaker maker;
    private int blocks;
    private int broken;
    private int pages;
    private int drawn;

    private PdfProgress(FOUserAgent agent, OutputStream file, DoubleConsumer done) throws FOPException {
        super(agent, MimeConstants.MIME_PDF, file);
        this.done = done;
        this.maker = new Counting(agent);
        agent.getEventBroadcaster().addEventListener(this::heard);
    }

    /** From now on what this agent does to make a PDF is told. @param done shares from 0 to 1 */
    static void watch(FOUserAgent agent, OutputStream file, DoubleConsumer done) throws FOPException {
        agent.setFOEventHandlerOverride(new PdfProgress(agent, file, done));
    }

    @Override
    public LayoutManagerMaker getLayoutManagerMaker() {
        return maker;
    }

    private void heard(Event event) {
        if (event.getEventID().equals(PAGE_DRAWN)) {
            drawn++;
            done.accept(BROKEN + (1 - BROKEN) * drawn / Math.max(pages, drawn));
        }
    }

    private void beginsWith(FONode node) {
        if (node.getParent() instanceof Flow flow && !(flow instanceof StaticContent)) {
            if (blocks == 0) {
                flow.getChildNodes().forEachRemaining(child -> blocks++);
            }
            done.accept(READ + (BROKEN - READ) * broken / blocks);
            broken++;
        }
    }

    /** What lays out each piece is made just before it is laid out. */
    private final class Counting extends LayoutManagerMapping {
        Counting(FOUserAgent agent) {
            super(agent);
        }

        @Override
        @SuppressWarnings({"rawtypes", "unchecked"}) // as it is declared there
        public void makeLayoutManagers(FONode node, List made) {
            beginsWith(node);
            super.makeLayoutManagers(node, (List<LayoutManager>) made);
        }

        @Override
        public PageSequenceLayoutManager makePageSequenceLayoutManager(AreaTreeHandler tree, PageSequence sequence) {
            return new PageSequenceLayoutManager(tree, sequence) {
                @Override
                protected Page makeNewPage(boolean blank) {
                    pages++;
                    return super.makeNewPage(blank);
                }
            };
        }
    }
}
