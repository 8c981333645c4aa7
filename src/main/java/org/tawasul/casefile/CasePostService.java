package org.tawasul.casefile;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.VisibleText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The posts in social networks that cases were raised by, for staff only;
 * {@code @casePosts} in templates.
 */
@Service("casePosts")
@Transactional
public class CasePostService {

	/** Characters of a link at most. */
	public static final int MAX_LINK = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	CasePostService(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Reads a link as somebody pasted it.
	 * @param typed the text
	 * @return an https address in plain characters that names a host of the Internet,
	 * neither a user nor a port; nothing if it is no such address
	 */
	public static Optional<String> parse(String typed) {
		try {
			URI link = new URI(VisibleText.plain(typed).strip()).normalize();
			String host = link.getHost();
			String ascii = link.toASCIIString();
			boolean valid = host != null && "https".equals(String.valueOf(link.getScheme()).toLowerCase(Locale.ROOT))
					&& host.matches("(?i)([a-z0-9-]+\\.)+[a-z]{2,}") && link.getRawUserInfo() == null
					&& link.getPort() == -1 && ascii.length() <= MAX_LINK;
			return valid ? Optional.of("https" + ascii.substring("https".length())) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Keeps the post of a case, once.
	 * @param number the case
	 * @param link as {@link #parse} gave it
	 * @param by user name
	 */
	public void record(CaseNumber number, String link, String by) {
		this.jdbc.sql("""
				insert into app.case_post (case_number, link, recorded_by, recorded_at) values (?, ?, ?, ?)
				on conflict do nothing""")
			.params(number.value(), link, by, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * The post of a case.
	 * @param number the case
	 * @return its address, null when none was recorded
	 */
	@Transactional(readOnly = true)
	public @Nullable String link(CaseNumber number) {
		return this.jdbc.sql("select link from app.case_post where case_number = ?")
			.param(number.value())
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
