package org.palabre.web.record.export.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a Word document: real headings, so that its reader has an outline, and lists that are lists. */
final class WordStyles {
    static final String TITLE = "Title";
    static final String QUOTE = "Quote";
    private static final String LEAF = "1F5C3C";
    private static final int HEADINGS = 3;
    private static final int LIST_LEVELS = 6;
    private static final int LIST_INDENT = 360;

    private final XWPFStyles styles;

    private WordStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static void add(XWPFDocument document, String language) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(language.equals("fr") ? "fr-FR" : "en-GB");
        CTFonts fonts = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts.Factory.newInstance();
        fonts.setAscii("Calibri");
        fonts.setHAnsi("Calibri");
        styles.setDefaultFonts(fonts);
        WordStyles made = new WordStyles(styles);
        made.style("Normal", "Normal", -1, 21, false);
        made.style(TITLE, "Title", -1, 52, true);
        for (int level = 1; level <= HEADINGS; level++) {
            made.style("Heading" + level, "heading " + level, level - 1, 38 - 5 * level, true);
        }
        CTStyle quote = made.style(QUOTE, "Quote", -1, 21, false);
        CTPPrGeneral indented = quote.isSetPPr() ? quote.getPPr() : quote.addNewPPr();
        indented.addNewInd().setLeft(BigInteger.valueOf(LIST_INDENT));
    }

    private CTStyle style(String id, String name, int outline, int halfPoints, boolean strong) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (!id.equals("Normal")) {
            style.addNewBasedOn().setVal("Normal");
            style.addNewNext().setVal("Normal");
        } else {
            style.setDefault(true);
        }
        CTPPrGeneral paragraph = style.addNewPPr();
        if (strong) {
            paragraph.addNewKeepNext();
            paragraph.addNewSpacing().setBefore(BigInteger.valueOf(halfPoints * 6L));
        } else {
            paragraph.addNewSpacing().setAfter(BigInteger.valueOf(100));
        }
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        CTRPr run = style.addNewRPr();
        if (strong) {
            run.addNewB();
            run.addNewColor().setVal(LEAF);
        }
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
        return style;
    }

    /** The number of a bulleted list of this document. */
    static BigInteger bullets(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        for (int level = 0; level < LIST_LEVELS; level++) {
            CTLvl each = list.addNewLvl();
            each.setIlvl(BigInteger.valueOf(level));
            each.addNewNumFmt().setVal(STNumberFormat.BULLET);
            each.addNewLvlText().setVal("•");
            each.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(LIST_INDENT * (level + 1L)));
            each.getPPr().getInd().setHanging(BigInteger.valueOf(LIST_INDENT / 2));
        }
        BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(list));
        return document.getNumbering().addNum(id);
    }

    static int deepest() {
        return LIST_LEVELS - 1;
    }
}
