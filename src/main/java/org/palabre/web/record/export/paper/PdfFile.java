package org.palabre.web.record.export.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleConsumer;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Writes a report as PDF/UA-1 with Apache FOP: tagged, with a title, a language, bookmarks and its fonts inside. */
public final class PdfFile {
    private static final String FONTS = "/fonts/";
    private static final URI BASE = URI.create("file:/fonts/");
    private static final String CONFIG = """
        <fop version="1.0">
          <accessibility>true</accessibility>
          <complex-scripts disabled="true"/>
          <renderers><renderer mime="application/pdf">
            <pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
            <fonts>
              <font embed-url="atkinson-regular.ttf" kerning="yes" embedding-mode="full"><font-triplet name="Atkinson" style="normal" weight="normal"/></font>
              <font embed-url="atkinson-italic.ttf" kerning="yes" embedding-mode="full"><font-triplet name="Atkinson" style="italic" weight="normal"/></font>
              <font embed-url="atkinson-bold.ttf" kerning="yes" embedding-mode="full"><font-triplet name="Atkinson" style="normal" weight="bold"/></font>
              <font embed-url="bricolage-bold.ttf" kerning="yes" embedding-mode="full"><font-triplet name="Bricolage" style="normal" weight="bold"/></font>
            </fonts>
          </renderer></renderers>
        </fop>
        """;

    private final FopFactory factory;

    public PdfFile() {
        try {
            FopFactoryBuilder builder = new FopFactoryBuilder(BASE, new FromClassPath());
            builder.setConfiguration(new DefaultConfigurationBuilder()
                    .build(new ByteArrayInputStream(CONFIG.getBytes(StandardCharsets.UTF_8))));
            factory = builder.build();
            // The builder gives its resolver to everything but the fonts.
            factory.getFontManager()
                    .setResourceResolver(
                            ResourceResolverFactory.createInternalResourceResolver(BASE, new FromClassPath()));
        } catch (ConfigurationException e) {
            throw new IllegalStateException("the settings of FOP stand in this class", e);
        }
    }

    /**
     * @param page what a page is called, in the language of the report
     * @param done is told the share that is done, from 0 to 1
     */
    public byte[] write(Report report, String page, DoubleConsumer done) {
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setAccessibility(true);
        agent.setProducer("Palabre");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            PdfProgress.watch(agent, file, done);
            var fop = factory.newFop(MimeConstants.MIME_PDF, agent, file);
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.newSAXParser()
                    .parse(new InputSource(new StringReader(PdfPages.of(report, page))), fop.getDefaultHandler());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("a report cannot be set", e);
        }
        return file.toByteArray();
    }

    /** Fonts stand in the jar; nothing else is ever fetched. */
    private static final class FromClassPath implements ResourceResolver {
        @Override
        public Resource getResource(URI uri) throws IOException {
            String path = uri.getPath();
            InputStream in = PdfFile.class.getResourceAsStream(FONTS + path.substring(path.lastIndexOf('/') + 1));
            if (in == null) {
                throw new IOException("no such font: " + path);
            }
            return new Resource(in);
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("nothing is written but the file itself");
        }
    }
}
