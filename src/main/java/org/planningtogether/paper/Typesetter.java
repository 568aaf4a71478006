package org.planningtogether.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;

/**
 * Makes a tagged PDF, PDF/UA-1 (ISO 14289-1), of a manuscript. Whatever the HTML names is refused, from any protocol: the
 * fonts and the style sheet are handed over as bytes, and there is nothing else.
 */
final class Typesetter {

  private static final String[] PROTOCOLS = {"http", "https", "file", "jar", "data", "ftp", "classpath"};

  /** The metadata that PDF/UA asks for. No author, no program, no time: what a paper says is printed on it. */
  private static final String METADATA = """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part><dc:format>application/pdf</dc:format>\
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>\
      </rdf:RDF></x:xmpmeta>
      <?xpacket end="r"?>""";

  private final String css = css();

  byte[] set(Manuscript manuscript) {
    return set(manuscript.document(css), manuscript.title());
  }

  byte[] set(Document html, String title) {
    try (var renderer = builder(html).buildPdfRenderer();
        var document = renderer.createPDFKeepOpen()) {
      describe(document, title);
      var pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfRendererBuilder builder(Document html) {
    var builder = new PdfRendererBuilder();
    builder.withW3cDocument(html, null);
    builder.usePdfUaAccessibility(true);
    builder.useFont(Typeface.get()::regular, Typeface.FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(Typeface.get()::bold, Typeface.FAMILY, 700, FontStyle.NORMAL, true);
    builder.useSVGDrawer(new Sketch());
    builder.useUriResolver((base, uri) -> null);
    builder.useProtocolsStreamImplementation(Typesetter::refuse, PROTOCOLS);
    for (var when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
    return builder;
  }

  private static FSStream refuse(String uri) {
    throw new IllegalStateException("a paper fetches nothing");
  }

  private static void describe(PDDocument document, String title) throws IOException {
    var information = new PDDocumentInformation();
    information.setTitle(title);
    document.setDocumentInformation(information);
    document.setDocumentId(0L);
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(METADATA.formatted(HtmlUtils.htmlEscapeDecimal(title)).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static String css() {
    try {
      return new ClassPathResource("paper/paper.css").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
