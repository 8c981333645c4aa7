package org.tawasul.attachment.sanitizer;

import java.nio.file.Path;

/**
 * A sanitised file.
 *
 * @param file the temporary file
 * @param kind what it is
 * @param name as its sender called it, made harmless, with the extension of its kind
 */
public record SanitizedFile(Path file, FileKind kind, String name) implements TemporaryFile {
}
