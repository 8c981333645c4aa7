package org.tawasul.mining;

import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Opens where a log goes when the first bytes are on their way there: what fails before
 * is said on a page, which is none while a file has been announced.
 */
final class EventLogOutput extends OutputStream {

	private final Target target;

	private @Nullable OutputStream out;

	EventLogOutput(Target target) {
		this.target = target;
	}

	@Override
	public void write(int one) throws IOException {
		opened().write(one);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		opened().write(bytes, offset, length);
	}

	@Override
	public void flush() throws IOException {
		if (this.out != null) {
			this.out.flush();
		}
	}

	private OutputStream opened() throws IOException {
		OutputStream known = this.out;
		if (known == null) {
			known = this.target.open();
			this.out = known;
		}
		return known;
	}

	/** Where a log goes. */
	interface Target {

		OutputStream open() throws IOException;

	}

}
