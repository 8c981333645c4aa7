package org.tawasul.attachment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.SanitizedFile;
import org.tawasul.attachment.store.StoreKind;

/**
 * A file of a case, or of a report that is not sent yet. Its content is in a store; the
 * row is written before it and outlives it.
 */
@Entity
@Table(name = "attachment")
public class Attachment {

	@Id
	private UUID id;

	@Nullable private Long caseNumber;

	@Nullable private String draft;

	@Enumerated(EnumType.STRING)
	private AttachmentSender sender;

	@Nullable private String author;

	private boolean internal;

	private String name;

	private String mediaType;

	private long size;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private StorageState state;

	@Enumerated(EnumType.STRING)
	private ScanStatus scan;

	@Enumerated(EnumType.STRING)
	private StoreKind store;

	private String location;

	@Nullable private Instant emptiedAt;

	@SuppressWarnings("NullAway.Init")
	protected Attachment() {
	}

	Attachment(AttachmentOwner owner, SanitizedFile file, Instant at, ScanStatus scan, StoreKind store) {
		this.id = UUID.randomUUID();
		this.caseNumber = owner.caseNumber();
		this.draft = owner.draftHash();
		this.sender = owner.sender();
		this.author = owner.author();
		this.internal = owner.internal();
		this.name = file.name();
		this.mediaType = file.kind().mediaType();
		this.size = file.size();
		this.at = at;
		this.state = StorageState.ARRIVING;
		this.scan = scan;
		this.store = store;
		this.location = this.id.toString();
	}

	/** Follows {@link AttachmentRepository#confirm}, which has updated the row. */
	void confirmed() {
		this.state = StorageState.KEPT;
	}

	/**
	 * Its key.
	 * @return random, so that nobody guesses another's
	 */
	public UUID id() {
		return this.id;
	}

	/**
	 * As its sender called it.
	 * @return made harmless, with the extension of what the file is
	 */
	public String name() {
		return this.name;
	}

	/**
	 * What the sanitised content is.
	 * @return for example {@code image/jpeg}
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * Size of the sanitised content.
	 * @return in bytes
	 */
	public long size() {
		return this.size;
	}

	/**
	 * When it came.
	 * @return the moment before it was stored
	 */
	public Instant at() {
		return this.at;
	}

	/**
	 * From whom it came.
	 * @return the reporter or a member of staff
	 */
	public AttachmentSender sender() {
		return this.sender;
	}

	/**
	 * User name of the member of staff.
	 * @return null for the reporter
	 */
	public @Nullable String author() {
		return this.author;
	}

	/**
	 * Whether only staff may see it.
	 * @return false for what the reporter sees too
	 */
	public boolean internal() {
		return this.internal;
	}

	/**
	 * What the virus scanner said.
	 * @return see its constants
	 */
	public ScanStatus scan() {
		return this.scan;
	}

	/**
	 * Whether it may be opened now.
	 * @return false while it waits for the scanner, and when it was found harmful
	 */
	public boolean isOpenable() {
		return this.scan == ScanStatus.CLEAN;
	}

	/**
	 * Whether a page may show it as a picture.
	 * @return true for what {@code <img>} takes
	 */
	public boolean isPicture() {
		return this.mediaType.startsWith("image/");
	}

	/**
	 * Whether its pages can be shown one by one.
	 * @return true for PDF documents
	 */
	public boolean isDocument() {
		return FileKind.PDF.mediaType().equals(this.mediaType);
	}

	/**
	 * Whether staff look at it in place.
	 * @return true for pictures and documents that may be opened
	 */
	public boolean isViewable() {
		return isOpenable() && (isPicture() || isDocument());
	}

	StoreKind store() {
		return this.store;
	}

	/** The key of its content in the store. */
	String location() {
		return this.location;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Attachment attachment && this.id.equals(attachment.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
