package org.tawasul.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a file, see {@link AttachmentDownload}. It is streamed from the store:
 * no more than a chunk is in memory, and no database connection is held.
 *
 * @param attachment what it is
 * @param stream its bytes, read once
 */
public record AttachmentContent(Attachment attachment, InputStream stream) implements Closeable {

	@Override
	public void close() throws IOException {
		this.stream.close();
	}

}
