package org.planningtogether.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as a reader program sees it. */
public record Pdf(byte[] bytes) {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private interface Look<T> {
    T at(PDDocument document) throws IOException;
  }

  /** What veraPDF has against it by PDF/UA-1; nothing when it is sound. */
  public List<String> problems() {
    try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      var result = validator.validate(parser);
      var problems =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
              .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
              .distinct()
              .toList();
      return result.isCompliant() || !problems.isEmpty() ? problems : List.of("not compliant");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (VeraPDFException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All words in the order of the pages. */
  public String text() {
    return look(document -> {
      var words = new PDFTextStripper();
      words.setSortByPosition(true);
      return words.getText(document);
    });
  }

  public String title() {
    return look(document -> document.getDocumentInformation().getTitle());
  }

  public String language() {
    return look(document -> document.getDocumentCatalog().getLanguage());
  }

  /** The keys of the information about the document. */
  public List<String> information() {
    return look(document -> List.copyOf(document.getDocumentInformation().getMetadataKeys()));
  }

  public int pages() {
    return look(PDDocument::getNumberOfPages);
  }

  /** The tags in reading order, for example {@code H1} and {@code P}. */
  public List<String> tags() {
    return look(document -> {
      var tags = new ArrayList<String>();
      tags(document.getDocumentCatalog().getStructureTreeRoot(), tags);
      return tags;
    });
  }

  private static void tags(PDStructureNode node, List<String> tags) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStandardStructureType());
        tags(element, tags);
      }
    }
  }

  /** What a screen reader says of the figures. */
  public List<String> descriptions() {
    return look(document -> {
      var descriptions = new ArrayList<String>();
      descriptions(document.getDocumentCatalog().getStructureTreeRoot(), descriptions);
      return descriptions;
    });
  }

  private static void descriptions(PDStructureNode node, List<String> descriptions) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          descriptions.add(element.getAlternateDescription());
        }
        descriptions(element, descriptions);
      }
    }
  }

  /** Where links lead, by what they say. */
  public List<Map.Entry<String, String>> links() {
    return look(document -> {
      var links = new ArrayList<Map.Entry<String, String>>();
      for (var page : document.getPages()) {
        for (var annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
            links.add(Map.entry(link.getContents(), uri.getURI()));
          }
        }
      }
      return links;
    });
  }

  /** How a page looks. @param number the first is 0 */
  public BufferedImage picture(int number) {
    return look(document -> new PDFRenderer(document).renderImageWithDPI(number, 110));
  }

  private <T> T look(Look<T> look) {
    try (var document = Loader.loadPDF(bytes)) {
      return look.at(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
