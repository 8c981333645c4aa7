package org.tawasul.attachment.sanitizer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Writes files of some formats anew, with nothing in them but what their sender meant to
 * show.
 */
public interface FileSanitizer {

	/**
	 * Formats that this sanitizer takes.
	 * @return no other one has any of them
	 */
	Set<SourceFormat> formats();

	/**
	 * Writes a file anew.
	 * @param source the file as it came in; stays as it is
	 * @param format what its first bytes say, one of {@link #formats()}
	 * @param target an empty file to write to
	 * @return what was written
	 * @throws FileRejectedException when the file is not acceptable
	 * @throws IOException when it cannot be read, or our own disk fails
	 */
	FileKind sanitize(Path source, SourceFormat format, Path target) throws IOException;

}
