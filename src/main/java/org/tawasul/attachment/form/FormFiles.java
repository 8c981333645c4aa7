package org.tawasul.attachment.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentSettings;
import org.tawasul.attachment.Attachments;
import org.tawasul.attachment.DraftKey;
import org.tawasul.attachment.Incoming;
import org.tawasul.attachment.UploadLimit;
import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileRefused;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseRefused;
import org.tawasul.language.Words;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes the files of a form in, each for itself: one that is refused costs neither the
 * others nor what was typed. Until the form is sent they wait under its one-time key.
 */
@Component
public class FormFiles {

	/** The form's field. */
	public static final String FIELD = "files";

	private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final Logger log = LoggerFactory.getLogger(FormFiles.class);

	private final Attachments attachments;

	private final AttachmentSettings settings;

	private final UploadLimit limit;

	private final Words words;

	FormFiles(Attachments attachments, AttachmentSettings settings, UploadLimit limit, Words words) {
		this.attachments = attachments;
		this.settings = settings;
		this.limit = limit;
		this.words = words;
	}

	/**
	 * Keeps the files that came along with a form.
	 * @param key the form's one-time key
	 * @param request the form
	 * @param locale the sender's language
	 * @return a sentence for each file that was refused, empty when all were kept
	 */
	public List<String> keep(String key, HttpServletRequest request, Locale locale) {
		DraftKey draft = draft(key);
		return take(request, locale, (file) -> this.attachments.keep(draft, file));
	}

	/**
	 * Hands the files that came along with a form over, one by one.
	 * @param request the form
	 * @param locale the sender's language
	 * @param taker of each file, which stays here to be closed
	 * @return a sentence for each file that was refused
	 * @throws CaseRefused when the case takes none at all
	 */
	public List<String> take(HttpServletRequest request, Locale locale, Consumer<Incoming> taker) {
		List<String> refused = new ArrayList<>();
		if (LargeForms.isCut(request)) {
			refused.add(this.words.text("upload.together", locale));
		}
		for (MultipartFile part : Parts.in(request)) {
			try {
				this.limit.count(request.getRemoteAddr());
				take(part, taker);
			}
			catch (FileRefused refusal) {
				refused.add(this.words.text("upload.refused", locale, Parts.name(part), say(refusal, locale)));
			}
		}
		return refused;
	}

	/**
	 * Keeps one file.
	 * @param key the form's one-time key
	 * @param part the file
	 * @param address of its sender
	 * @return the file as it is kept
	 * @throws FileRefused when it is not one to take, or cannot be kept now
	 */
	public Attachment keep(String key, MultipartFile part, String address) {
		this.limit.count(address);
		try (Incoming file = Incoming.of(part)) {
			return this.attachments.keep(draft(key), file);
		}
	}

	private static void take(MultipartFile part, Consumer<Incoming> taker) {
		try (Incoming file = Incoming.of(part)) {
			taker.accept(file);
		}
		catch (FileRefused | CaseRefused refusal) {
			throw refusal;
		}
		catch (RuntimeException failure) {
			log.error("Cannot take a file in", failure);
			throw new FileRefused(FileFault.STORE_AWAY, failure);
		}
	}

	/**
	 * Why a file is refused.
	 * @param refusal as it was thrown
	 * @param locale the sender's language
	 * @return a sentence
	 */
	public String say(FileRefused refusal, Locale locale) {
		return this.words.text(refusal.fault().messageKey(), locale, refusal.arguments());
	}

	/**
	 * Tells a script why a file is refused.
	 * @param refusal as it was thrown
	 * @param locale the sender's language
	 * @return the refusal's status, and a sentence as plain text
	 */
	public ResponseEntity<String> answer(FileRefused refusal, Locale locale) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(refusal.fault().status()).contentType(PLAIN);
		if (refusal.secondsToWait() > 0) {
			answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(refusal.secondsToWait()));
		}
		return answer.body(say(refusal, locale));
	}

	/**
	 * Tells a script that no file came.
	 * @param request in which one should have been
	 * @param locale the sender's language
	 * @return that it was far too large, or that it did not come whole
	 */
	public ResponseEntity<String> answerNothing(HttpServletRequest request, Locale locale) {
		return answer(
				LargeForms.isCut(request) ? new FileRefused(FileFault.TOO_LARGE, this.settings.maxSize().toMegabytes())
						: new FileRefused(FileFault.BROKEN),
				locale);
	}

	/**
	 * Tells a script something.
	 * @param status of the answer
	 * @param sentence as plain text
	 * @return the answer
	 */
	public ResponseEntity<String> answer(HttpStatus status, String sentence) {
		return ResponseEntity.status(status).contentType(PLAIN).body(sentence);
	}

	/**
	 * The form's field with what has arrived.
	 * @param key the form's one-time key, whatever came in as it
	 * @param refused what {@link #keep} said
	 * @return for the page
	 */
	public FilesOnForm on(String key, List<String> refused) {
		return new FilesOnForm(kept(key), refused, this.settings.perWord(), this.settings.maxSize().toBytes(), false);
	}

	/**
	 * The field of a form that nobody has filled in.
	 * @return for the page
	 */
	public FilesOnForm empty() {
		return new FilesOnForm(List.of(), List.of(), this.settings.perWord(), this.settings.maxSize().toBytes(), false);
	}

	/**
	 * The field of a form of staff, whose files go to the case at once.
	 * @param there how many of theirs the case has
	 * @param refused what {@link #take} said
	 * @return for the page
	 */
	public FilesOnForm ofStaff(int there, List<String> refused) {
		return new FilesOnForm(List.of(), refused, Math.max(0, this.settings.ofStaff() - there),
				this.settings.maxSize().toBytes(), true);
	}

	/**
	 * What waits for a form.
	 * @param key the form's one-time key
	 * @return the oldest first
	 */
	public List<Attachment> kept(String key) {
		return this.attachments.kept(draft(key));
	}

	/**
	 * Takes a file away from a form.
	 * @param key the form's one-time key
	 * @param id the file, whatever came in as it
	 */
	public void drop(String key, String id) {
		if (isKey(id)) {
			this.attachments.drop(draft(key), UUID.fromString(id));
		}
	}

	/**
	 * Gives a form's files to its case, in the transaction that takes the form in.
	 * @param key the form's one-time key
	 * @param number the case
	 * @return how many there were
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int adopt(String key, CaseNumber number) {
		if (!isKey(key)) {
			return 0;
		}
		DraftKey draft = draft(key);
		int count = this.attachments.kept(draft).size();
		if (count > 0) {
			this.attachments.adopt(draft, number);
		}
		return count;
	}

	/**
	 * Whether a text is a form's key as our pages make them.
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
