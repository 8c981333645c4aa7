package org.tawasul.attachment.sanitizer;

/**
 * What a sanitised file is. Nothing else is ever stored or handed out.
 */
public enum FileKind {

	/** A photo. */
	JPEG("image/jpeg", "jpg"),
	/** A picture, perhaps with transparent parts. */
	PNG("image/png", "png"),
	/** A picture of few colours, perhaps moving. */
	GIF("image/gif", "gif"),
	/** A document. */
	PDF("application/pdf", "pdf"),
	/** A video. */
	MP4("video/mp4", "mp4"),
	/** A video as iPhones record it (QuickTime). */
	MOV("video/quicktime", "mov");

	private final String mediaType;

	private final String extension;

	FileKind(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	/**
	 * The media type to answer a download with.
	 * @return for example {@code image/jpeg}
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * The ending of the file's name.
	 * @return lower case, without a dot
	 */
	public String extension() {
		return this.extension;
	}

}
