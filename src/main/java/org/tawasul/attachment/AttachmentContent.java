package org.tawasul.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file to be handed out, see {@link AttachmentDownload}. Its bytes come from the store
 * while they are read: no more than a piece of it is in memory, and no database
 * connection is held.
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
