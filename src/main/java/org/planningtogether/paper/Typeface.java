package org.planningtogether.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** DejaVu Sans, regular and bold: wide open letters that are hard to take for one another. */
final class Typeface {

  static final String FAMILY = "DejaVu Sans";

  /** The scripts that come out right letter by letter, from left to right. */
  private static final Set<UnicodeScript> SIMPLE =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  /** Read when the first paper is asked for, once for all presses. */
  private static final class Loaded {
    static final Typeface TYPEFACE = new Typeface();
  }

  private final byte[] regular = bytes("DejaVuSans.ttf");
  private final byte[] bold = bytes("DejaVuSans-Bold.ttf");
  private final CmapLookup letters = letters(bold);

  private Typeface() {}

  static Typeface get() {
    return Loaded.TYPEFACE;
  }

  InputStream regular() {
    return new ByteArrayInputStream(regular);
  }

  InputStream bold() {
    return new ByteArrayInputStream(bold);
  }

  /** Whether every letter would be on the paper as it was written. Bold has the fewer letters. */
  boolean has(String text) {
    return text.codePoints().allMatch(this::has);
  }

  private boolean has(int letter) {
    return SIMPLE.contains(UnicodeScript.of(letter)) && letters.getGlyphId(letter) != 0;
  }

  private static CmapLookup letters(byte[] font) {
    try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      return parsed.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String file) {
    try (var stream = Typeface.class.getResourceAsStream("/paper/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("the build has not unpacked the font " + file);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
