package org.planningtogether.paper;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A printed page: PDF/UA-1, so that a screen reader finds its headings, lists, links and language. */
public record Paper(byte[] pdf) {

  /**
   * As a file to keep: frames of platforms can seldom show a PDF, and a file can be printed on any machine.
   *
   * @param name neutral, since it stays on a shared device: {@code part-3.pdf}
   */
  public ResponseEntity<byte[]> download(String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(pdf);
  }
}
