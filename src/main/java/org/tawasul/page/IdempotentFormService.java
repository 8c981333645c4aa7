package org.tawasul.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a form out once, however often it is sent: by a double click, Reload, or Back
 * and again. It counts as the same form when its page gave it the same
 * {@linkplain FormDraftService#FIELD id}, the same person sends it, and every field says
 * the same. A form without an id is carried out each time.
 */
@Service
public class IdempotentFormService {

	private final CarriedOutFormRepository repository;

	private final CurrentUser user;

	private final TransactionTemplate transaction;

	IdempotentFormService(CarriedOutFormRepository repository, CurrentUser user, TransactionTemplate transaction) {
		this.repository = repository;
		this.user = user;
		this.transaction = transaction;
	}

	/**
	 * Carries a form out, in one transaction with the note that it was. Whoever sends it
	 * a second time at the same moment waits for the first.
	 * @param <T> what comes of it
	 * @param submission the form
	 * @param action what it does
	 * @param done whether the result means that the form was carried out; otherwise
	 * whatever the action did is taken back, and the form may come again
	 * @return the action's result; nothing when the form had been carried out before
	 */
	public <T> Optional<T> carryOut(FormSubmission submission, Supplier<T> action, Predicate<T> done) {
		byte @Nullable [] key = key(submission);
		if (key == null) {
			return Optional.of(action.get());
		}
		return Optional.ofNullable(this.transaction.execute((status) -> {
			if (!this.repository.add(key)) {
				return null;
			}
			T result = action.get();
			if (!done.test(result)) {
				status.setRollbackOnly();
			}
			return result;
		}));
	}

	/**
	 * Notes that a form is carried out, for what takes longer than a transaction should.
	 * @param submission the form
	 * @return false when it has been, or is being, carried out
	 */
	public boolean begin(FormSubmission submission) {
		byte @Nullable [] key = key(submission);
		return key == null || this.repository.add(key);
	}

	/**
	 * Takes {@link #begin} back, since nothing came of it.
	 * @param submission the form
	 */
	public void cancel(FormSubmission submission) {
		byte @Nullable [] key = key(submission);
		if (key != null) {
			this.repository.remove(key);
		}
	}

	private byte @Nullable [] key(FormSubmission submission) {
		Optional<UUID> id = FormDraftService.parse(submission.value(FormDraftService.FIELD));
		return id.isPresent() ? hash(submission) : null;
	}

	private byte[] hash(FormSubmission submission) {
		MessageDigest digest = sha256();
		add(digest, this.user.find().map(StaffUser::username).orElse(""));
		add(digest, submission.form());
		for (Map.Entry<String, String> field : new TreeMap<>(submission.values()).entrySet()) {
			add(digest, field.getKey());
			add(digest, field.getValue());
		}
		return digest.digest();
	}

	private static void add(MessageDigest digest, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
		digest.update(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
