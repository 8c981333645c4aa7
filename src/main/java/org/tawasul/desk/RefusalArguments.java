package org.tawasul.desk;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the sentence of a refusal is about, as it is kept: numbers stay numbers, since
 * languages count by them; anything else is kept as text.
 */
final class RefusalArguments {

	private static final ObjectMapper JSON = new ObjectMapper();

	private RefusalArguments() {
	}

	static String write(List<Object> arguments) {
		try {
			return JSON.writeValueAsString(
					arguments.stream().map((each) -> (each instanceof Number) ? each : String.valueOf(each)).toList());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Numbers and texts", ex);
		}
	}

	static List<Object> parse(String json) {
		try {
			return JSON.readValue(json, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not the arguments of a refusal: " + json, ex);
		}
	}

}
