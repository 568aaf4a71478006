package org.planningtogether.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the secret comes from: {@code planning-together.keys.secret}, without which production does not start. Without
 * it, the demo makes one and keeps it beside its database, since one without the other is of no use; a database in
 * memory gets one that is forgotten with it.
 */
@Configuration(proxyBeanMethods = false)
class SecretSource {

  private static final String FILE_NAME = "keys.secret";

  @Bean
  static Secret secret(
      @Value("${planning-together.keys.secret:}") String secret, @Value("${spring.datasource.url:}") String database) {
    if (!secret.isBlank()) {
      return Secret.of("planning-together.keys.secret", secret);
    }
    return database.startsWith("jdbc:h2:mem:") ? Secret.random() : keptBeside(database);
  }

  static Secret keptBeside(String database) {
    var file = directoryOf(database).resolve(FILE_NAME);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      create(file);
      return Secret.of(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of a database in a file, else {@code data}. */
  private static Path directoryOf(String database) {
    var h2 = database.split(";", 2)[0];
    if (!h2.startsWith("jdbc:h2:")) {
      return Path.of("data");
    }
    var path = h2.substring("jdbc:h2:".length()).replaceFirst("^file:", "");
    var home = System.getProperty("user.home");
    var parent = Path.of(path.startsWith("~") ? home + path.substring(1) : path).getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static void create(Path file) throws IOException {
    try (var out =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), readableByOwnerOnly(file))) {
      out.write(ByteBuffer.wrap(Secret.random().base64().getBytes(StandardCharsets.US_ASCII)));
    } catch (FileAlreadyExistsException e) {
      // made at an earlier start: that one is used
    }
  }

  private static FileAttribute<?>[] readableByOwnerOnly(Path file) {
    var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }
}
