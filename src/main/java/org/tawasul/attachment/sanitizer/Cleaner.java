package org.tawasul.attachment.sanitizer;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes files of some sorts anew.
 */
public interface Cleaner {

	/**
	 * Whether this cleaner knows such files.
	 * @param sort what the file's first bytes say
	 * @return true if {@link #clean} may be called with it
	 */
	boolean takes(Sort sort);

	/**
	 * Writes the file anew, without what nobody meant to show.
	 * @param raw as it came in; stays as it is
	 * @param sort what its first bytes say
	 * @param clean an empty file to write to
	 * @return what was written
	 * @throws FileRejectedException if the file is not one to take, whatever in it is
	 * wrong
	 * @throws IOException if our own disk fails
	 */
	FileKind clean(Path raw, Sort sort, Path clean) throws IOException;

}
