package org.tawasul.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

/**
 * Makes idempotency keys. Content is compared as it was read, so that white space and the
 * order of fields do not matter.
 */
@Component
class IdempotencyKeyFactory {

	private final ObjectMapper json;

	IdempotencyKeyFactory(ObjectMapper json) {
		this.json = json;
	}

	IdempotencyKey create(String scope, String key, NewCaseRequest request) {
		try {
			return IdempotencyKey.of(scope, key, this.json.writeValueAsBytes(request));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("texts and numbers can be written", ex);
		}
	}

}
