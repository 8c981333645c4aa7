package org.tawasul.attachment.sanitizer;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * Why a file is refused. The texts are {@code attachment.refused.<code>} in the bundles.
 */
public enum FileRejectionReason {

	/** A format that is not accepted, or several in one file. */
	UNKNOWN_KIND(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
	/** A photo in the format of newer iPhones; the message says how to send a JPEG. */
	HEIC(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
	/** No content. */
	EMPTY(HttpStatus.UNPROCESSABLE_ENTITY),
	/** Cut off, damaged, or not what its first bytes say. */
	BROKEN(HttpStatus.UNPROCESSABLE_ENTITY),
	/** A document that asks for a password. */
	LOCKED(HttpStatus.UNPROCESSABLE_ENTITY),
	/** A document that opens, but whose author forbids to copy what it shows. */
	RESTRICTED(HttpStatus.UNPROCESSABLE_ENTITY),
	/** A form whose entries exist only in the program that filled it in. */
	DYNAMIC_FORM(HttpStatus.UNPROCESSABLE_ENTITY),
	/** The scanner knows it as harmful. */
	INFECTED(HttpStatus.UNPROCESSABLE_ENTITY),
	/** A video with data of the recorder that cannot be taken out. */
	VIDEO_DATA(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
	/** Argument 0: the maximum in megabytes (a number). */
	TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
	/** Argument 0: the maximum in millions of pixels (a number). */
	TOO_MANY_PIXELS(HttpStatus.PAYLOAD_TOO_LARGE),
	/** Argument 0: the maximum (a number). */
	TOO_MANY_PAGES(HttpStatus.PAYLOAD_TOO_LARGE),
	/** Unpacks to far more than it is long, or is made of far too many parts. */
	OVERPACKED(HttpStatus.PAYLOAD_TOO_LARGE),
	/** Argument 0: the maximum number of files (a number). */
	TOO_MANY(HttpStatus.PAYLOAD_TOO_LARGE),
	/** The store is full or unavailable. */
	STORE_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
	/** The node is working on as many files as it may at once: try again. */
	BUSY(HttpStatus.SERVICE_UNAVAILABLE),
	/** Argument 0: minutes to wait (a number). */
	TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS);

	private final HttpStatus status;

	FileRejectionReason(HttpStatus status) {
		this.status = status;
	}

	/**
	 * What HTTP calls it.
	 * @return the status of the answer
	 */
	public HttpStatus status() {
		return this.status;
	}

	/**
	 * The reason's name for programs.
	 * @return lower case, words joined by dashes, for example {@code too-many-pixels}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The key of its text.
	 * @return {@code attachment.refused.<code>}
	 */
	public String messageKey() {
		return "attachment.refused." + code();
	}

}
