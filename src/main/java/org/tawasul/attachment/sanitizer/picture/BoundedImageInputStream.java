package org.tawasul.attachment.sanitizer.picture;

import javax.imageio.stream.ImageInputStreamImpl;

import org.tawasul.attachment.sanitizer.ProcessingTimeout;

/**
 * A file in memory for decoders, which ends them when they take too long: pictures can be
 * made that keep a decoder busy for hours.
 */
final class BoundedImageInputStream extends ImageInputStreamImpl {

	private final byte[] content;

	private final ProcessingTimeout timeout;

	private boolean cutOff;

	BoundedImageInputStream(byte[] content, ProcessingTimeout timeout) {
		this.content = content;
		this.timeout = timeout;
	}

	@Override
	public int read() {
		this.timeout.check();
		this.bitOffset = 0;
		this.cutOff |= this.streamPos >= this.content.length;
		return this.cutOff ? -1 : this.content[(int) this.streamPos++] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) {
		this.timeout.check();
		this.bitOffset = 0;
		if (this.streamPos >= this.content.length) {
			this.cutOff = true;
			return -1;
		}
		int count = (int) Math.min(length, this.content.length - this.streamPos);
		System.arraycopy(this.content, (int) this.streamPos, buffer, offset, count);
		this.streamPos += count;
		return count;
	}

	/** Whether somebody wanted to read on behind the end. */
	boolean isCutOff() {
		return this.cutOff;
	}

	@Override
	public long length() {
		return this.content.length;
	}

}
