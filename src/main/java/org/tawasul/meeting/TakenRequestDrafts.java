package org.tawasul.meeting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Channel;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * Opens the form of a request for a meeting which staff take, filled in with what is
 * known of who asks. It is kept for the browser as any unfinished form is: addresses
 * carry nothing of it.
 */
@Component
public class TakenRequestDrafts {

	/** The page with the form. */
	public static final String PAGE = "/desk/meetings/new";

	/** The field with the address of the call that the request comes from. */
	public static final String BACK = "back";

	/** Id of the form on its page. */
	private static final String FORM = "request";

	private final FormDraftService drafts;

	TakenRequestDrafts(FormDraftService drafts) {
		this.drafts = drafts;
	}

	/**
	 * Prepares the form.
	 * @param known of who asks
	 * @param call the address of the page of the call that they ask in
	 * @param locale the reader's
	 * @param request of the page that leads there
	 * @param response of the page that leads there
	 * @return the address of the form; of an empty one where it cannot be kept
	 */
	public String open(KnownRequester known, String call, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put(FormDraftService.FIELD, UUID.randomUUID().toString());
		values.put(BACK, call);
		values.put("channel", Channel.CALL_CENTRE.name());
		values.put("language", "ar");
		put(values, "name", known.name());
		put(values, "identity", known.identityNumber());
		put(values, "mobile", known.mobile());
		return this.drafts.save(new FormDraft(PAGE, new FormSubmission(FORM, values), locale), request, response)
			.orElse(PAGE);
	}

	private static void put(Map<String, String> values, String field, @Nullable String value) {
		if (value != null) {
			values.put(field, value);
		}
	}

	/**
	 * What is known of who asks for a meeting.
	 *
	 * @param name at most 100 characters, or null
	 * @param identityNumber ten digits, or null
	 * @param mobile E.164, or null
	 */
	public record KnownRequester(@Nullable String name, @Nullable String identityNumber, @Nullable String mobile) {

		/** Not in logs. */
		@Override
		public String toString() {
			return "requester";
		}

	}

}
