package org.tawasul.attachment.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentProperties;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.DraftKey;
import org.tawasul.attachment.IncomingFile;
import org.tawasul.attachment.UploadRateLimiter;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;
import org.tawasul.problem.ErrorTranslation;
import org.tawasul.problem.TranslatedError;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Uploads with forms. Each file is handled separately: one that is refused costs neither
 * the others nor what was typed. Files of an unsent form are kept under its one-time key.
 */
@Component
public class FormUploadService {

	/** The form's field. */
	public static final String FIELD = "files";

	private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final Logger log = LoggerFactory.getLogger(FormUploadService.class);

	private final AttachmentService attachments;

	private final AttachmentProperties settings;

	private final UploadRateLimiter limit;

	private final Messages messages;

	private final ErrorTranslation errors;

	FormUploadService(AttachmentService attachments, AttachmentProperties settings, UploadRateLimiter limit,
			Messages messages, ErrorTranslation errors) {
		this.attachments = attachments;
		this.settings = settings;
		this.limit = limit;
		this.messages = messages;
		this.errors = errors;
	}

	/**
	 * Stores the files that were sent with a form.
	 * @param key the form's one-time key
	 * @param request the form
	 * @param locale the sender's language
	 * @return a sentence for each file that was refused, empty when all were kept
	 */
	public List<String> storeInDraft(String key, HttpServletRequest request, Locale locale) {
		DraftKey draft = draft(key);
		return forEachFile(request, locale, (file) -> this.attachments.addToDraft(draft, file));
	}

	/**
	 * Passes on the files that were sent with a form, one by one.
	 * @param request the form
	 * @param locale the sender's language
	 * @param consumer of each file, which stays here to be closed
	 * @return a sentence for each file that was refused
	 * @throws CaseActionNotAllowedException when the case takes none at all
	 */
	public List<String> forEachFile(HttpServletRequest request, Locale locale, Consumer<IncomingFile> consumer) {
		List<String> refused = new ArrayList<>();
		if (MultipartFormFilter.isTruncated(request)) {
			refused.add(this.messages.text("upload.together", locale));
		}
		for (MultipartFile part : FormFileParts.in(request)) {
			try {
				this.limit.acquire(request.getRemoteAddr());
				forEachFile(part, consumer);
			}
			catch (FileRejectedException ex) {
				refused
					.add(this.messages.text("upload.refused", locale, FormFileParts.name(part), message(ex, locale)));
			}
		}
		return refused;
	}

	/**
	 * Names the files that were sent with a form, to tell the same form from another.
	 * @param request the form
	 * @return name and size of each
	 */
	public static String describeFiles(HttpServletRequest request) {
		return FormFileParts.in(request)
			.stream()
			.map((part) -> FormFileParts.name(part) + " " + part.getSize())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Stores one file.
	 * @param key the form's one-time key
	 * @param part the file
	 * @param address of its sender
	 * @return the file as it is stored
	 * @throws FileRejectedException when it is refused, or cannot be stored now
	 */
	public Attachment storeInDraft(String key, MultipartFile part, String address) {
		this.limit.acquire(address);
		try (IncomingFile file = IncomingFile.of(part)) {
			return this.attachments.addToDraft(draft(key), file);
		}
	}

	private static void forEachFile(MultipartFile part, Consumer<IncomingFile> consumer) {
		try (IncomingFile file = IncomingFile.of(part)) {
			consumer.accept(file);
		}
		catch (FileRejectedException | CaseActionNotAllowedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.error("Cannot store an uploaded file", ex);
			throw new FileRejectedException(FileRejectionReason.STORE_AWAY, ex);
		}
	}

	private String message(FileRejectedException refusal, Locale locale) {
		return this.messages.text(refusal.reason().messageKey(), locale, refusal.arguments());
	}

	/**
	 * Response to a script whose file is refused.
	 * @param refusal as it was thrown
	 * @param locale the sender's language
	 * @return the refusal's status, and a sentence as plain text
	 */
	public ResponseEntity<String> respond(FileRejectedException refusal, Locale locale) {
		TranslatedError error = this.errors.translate(refusal).orElseThrow();
		return ResponseEntity.status(error.status())
			.headers(error.headers())
			.contentType(PLAIN)
			.body(this.errors.message(error, locale));
	}

	/**
	 * Response to a script that sent no file.
	 * @param request in which one should have been
	 * @param locale the sender's language
	 * @return that it was far too large, or that it did not come whole
	 */
	public ResponseEntity<String> respondNoFile(HttpServletRequest request, Locale locale) {
		return respond(MultipartFormFilter.isTruncated(request)
				? new FileRejectedException(FileRejectionReason.TOO_LARGE, this.settings.maxSize().toMegabytes())
				: new FileRejectedException(FileRejectionReason.BROKEN), locale);
	}

	/**
	 * Response to a script in plain text.
	 * @param status of the answer
	 * @param sentence as plain text
	 * @return the answer
	 */
	public ResponseEntity<String> respond(HttpStatus status, String sentence) {
		return ResponseEntity.status(status).contentType(PLAIN).body(sentence);
	}

	/**
	 * The upload field of a form, with the files that have arrived.
	 * @param key the form's one-time key, whatever came in as it
	 * @param refused what {@link #storeInDraft} said
	 * @return for the page
	 */
	public UploadFieldView fieldFor(String key, List<String> refused) {
		return new UploadFieldView(findInDraft(key), refused, this.settings.perWord(),
				this.settings.maxSize().toBytes(), false);
	}

	/**
	 * The upload field of an empty form.
	 * @return for the page
	 */
	public UploadFieldView emptyField() {
		return new UploadFieldView(List.of(), List.of(), this.settings.perWord(), this.settings.maxSize().toBytes(),
				false);
	}

	/**
	 * The upload field of a form for staff, whose files go to the case at once.
	 * @param there how many of theirs the case has
	 * @param refused what {@link #forEachFile} said
	 * @return for the page
	 */
	public UploadFieldView staffField(int there, List<String> refused) {
		return new UploadFieldView(List.of(), refused, Math.max(0, this.settings.ofStaff() - there),
				this.settings.maxSize().toBytes(), true);
	}

	/**
	 * The files of an unsent form.
	 * @param key the form's one-time key
	 * @return the oldest first
	 */
	public List<Attachment> findInDraft(String key) {
		return this.attachments.findInDraft(draft(key));
	}

	/**
	 * Removes a file from an unsent form.
	 * @param key the form's one-time key
	 * @param id the file, whatever came in as it
	 */
	public void removeFromDraft(String key, String id) {
		if (isKey(id)) {
			this.attachments.removeFromDraft(draft(key), UUID.fromString(id));
		}
	}

	/**
	 * Assigns a form's files to its case, in the transaction that accepts the form.
	 * @param key the form's one-time key
	 * @param number the case
	 * @return how many there were
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int assignDraftToCase(String key, CaseNumber number) {
		if (!isKey(key)) {
			return 0;
		}
		DraftKey draft = draft(key);
		int count = this.attachments.findInDraft(draft).size();
		if (count > 0) {
			this.attachments.assignDraftToCase(draft, number);
		}
		return count;
	}

	/**
	 * Whether a text is a form's key as our pages generate them.
	 * @param key whatever came in
	 * @return true for a UUID
	 */
	public static boolean isKey(String key) {
		return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	}

	/** What is no key of ours stands for no form: nothing is ever found under it. */
	private static DraftKey draft(String key) {
		return DraftKey.of(isKey(key) ? UUID.fromString(key) : UUID.randomUUID());
	}

}
