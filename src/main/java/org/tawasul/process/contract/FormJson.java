package org.tawasul.process.contract;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The JSON of a form, parsed as untrusted input: of bounded size and depth, each key
 * once.
 */
final class FormJson {

	/** Bytes of one form. */
	private static final int MAX_SIZE = 300_000;

	private static final int MAX_DEPTH = 40;

	private static final JsonFactory STRICT = new JsonFactoryBuilder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private static final ObjectMapper JSON = new ObjectMapper(STRICT)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private FormJson() {
	}

	static JsonNode read(byte[] content) throws UnreadableFormException {
		if (content.length > MAX_SIZE) {
			throw new UnreadableFormException("file-large", "");
		}
		if (isWide(content)) {
			throw new UnreadableFormException("form-encoding", "");
		}
		try {
			JsonNode form = JSON.readTree(content);
			if (!form.isObject()) {
				throw new UnreadableFormException(form.isMissingNode() ? "empty" : "unreadable", "1");
			}
			return form;
		}
		catch (JsonProcessingException ex) {
			int line = (ex.getLocation() != null) ? Math.max(1, ex.getLocation().getLineNr()) : 1;
			throw new UnreadableFormException("unreadable", String.valueOf(line));
		}
		catch (IOException ex) {
			throw new UnreadableFormException("form-encoding", "");
		}
	}

	/** The engine reads forms as UTF-8. */
	private static boolean isWide(byte[] content) {
		for (int i = 0; i < Math.min(4, content.length); i++) {
			if (content[i] == 0 || content[i] == (byte) 0xFE || content[i] == (byte) 0xFF) {
				return true;
			}
		}
		return false;
	}

	/** A file that is no form. */
	static final class UnreadableFormException extends Exception {

		private final String rule;

		private final String detail;

		UnreadableFormException(String rule, String detail) {
			super(rule + " " + detail);
			this.rule = rule;
			this.detail = detail;
		}

		String rule() {
			return this.rule;
		}

		String detail() {
			return this.detail;
		}

	}

}
