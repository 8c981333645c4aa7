package org.tawasul.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps what was typed in a form until its page shows it again, so that every form is
 * answered by a redirect, and nothing is lost where somebody must sign in or open a case
 * anew first. Only the browser that sent a form can read it.
 */
@Service
public class FormDraftService {

	/** Parameter of a page's address: the draft to show. */
	public static final String PARAMETER = "form";

	/** Hidden field of forms: the draft to write. */
	public static final String FIELD = "draft";

	private static final Logger log = LoggerFactory.getLogger(FormDraftService.class);

	/** In bytes: several times the longest texts of a form together. */
	private static final int MAX_SIZE = 256 * 1024;

	private final FormDraftRepository repository;

	private final ObjectMapper json;

	private final RateLimiter limiter;

	FormDraftService(FormDraftRepository repository, ObjectMapper json, PageProperties properties) {
		this.repository = repository;
		this.json = json;
		this.limiter = new RateLimiter("form-drafts", properties.draftsPerMinute(), Duration.ofMinutes(1));
	}

	/**
	 * Gives the browser a key, if it has none; to be called by pages with a form.
	 * @param request of the page
	 * @param response of the page
	 */
	public void prepare(HttpServletRequest request, HttpServletResponse response) {
		if (!isPrepared(request)) {
			BrowserKey.issue(request, response);
		}
	}

	/**
	 * Whether the browser has a key, and so has proven that it keeps cookies.
	 * @param request of the form
	 * @return false in a browser that loses every draft
	 */
	public boolean isPrepared(HttpServletRequest request) {
		return BrowserKey.of(request).isPresent();
	}

	/**
	 * Keeps a form as {@link #save} does, if the browser has proven that it keeps
	 * cookies.
	 * @param draft the form
	 * @param request that brought it
	 * @param response of the form
	 * @return the address of the page that shows it; empty when the form must be answered
	 * at once
	 */
	public Optional<String> saveIfPrepared(FormDraft draft, HttpServletRequest request, HttpServletResponse response) {
		prepare(request, response);
		return isPrepared(request) ? save(draft, request, response) : Optional.empty();
	}

	/**
	 * Keeps a form under the id that it brings.
	 * @param draft the form
	 * @param request that brought it
	 * @param response which may give the browser a key
	 * @return the address of the page that shows it; empty when it could not be kept, so
	 * that the form must be answered at once
	 */
	public Optional<String> save(FormDraft draft, HttpServletRequest request, HttpServletResponse response) {
		UUID id = idOf(draft.submission());
		try {
			byte[] content = this.json.writeValueAsBytes(draft);
			if (content.length > MAX_SIZE
					|| !this.limiter.tryAcquire(ClientNetwork.of(request.getRemoteAddr())).isZero()) {
				return Optional.empty();
			}
			BrowserKey key = BrowserKey.of(request).orElseGet(() -> BrowserKey.issue(request, response));
			this.repository.save(id, key.hash(), key.encrypt(content));
			return Optional.of(address(draft.page(), id.toString()));
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("A form could not be kept: {}", ex.getClass().getSimpleName());
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The address of a page that shows a draft.
	 * @param page its address without parameters
	 * @param id the draft, as {@link #save} put it into an address
	 * @return the address
	 */
	public static String address(String page, String id) {
		return UriComponentsBuilder.fromPath(page).queryParam(PARAMETER, id).toUriString();
	}

	/**
	 * Finds a form that this browser has sent.
	 * @param id the draft, whatever came in as it
	 * @param page the address that asks for it: another page's draft is not found
	 * @param request of the page
	 * @return the form, or nothing
	 */
	public Optional<FormDraft> find(String id, String page, HttpServletRequest request) {
		return parse(id).flatMap((known) -> BrowserKey.of(request).flatMap((key) -> find(known, key)))
			.filter((draft) -> draft.page().equals(page));
	}

	private Optional<FormDraft> find(UUID id, BrowserKey key) {
		return this.repository.find(id, key.hash()).map((content) -> {
			try {
				return this.json.readValue(key.decrypt(content), FormDraft.class);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/**
	 * Forgets a form that was carried out.
	 * @param id the draft, whatever came in as it
	 * @param request that brought the form
	 */
	public void delete(String id, HttpServletRequest request) {
		parse(id)
			.ifPresent((known) -> BrowserKey.of(request).ifPresent((key) -> this.repository.delete(known, key.hash())));
	}

	private static UUID idOf(FormSubmission submission) {
		return parse(submission.value(FIELD)).orElseGet(UUID::randomUUID);
	}

	static Optional<UUID> parse(String id) {
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(id))
				: Optional.empty();
	}

}
