package org.tawasul.indicators;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tawasul.casefile.RatingWay;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the lists of answers behind the numbers.
 *
 * @param period in which the cases were closed
 */
record SurveyLinks(Period period) {

	static final String PAGE = "/desk/quality/answers";

	/** Cases whose reporters were asked. */
	String asked(CounterScope scope, SurveyGroup group, boolean answered) {
		return address(scope, group, Map.of("state", answered ? "asked-answered" : "asked"));
	}

	/** Cases whose reporters were asked by a way. */
	String asked(CounterScope scope, SurveyGroup group, RatingWay way) {
		return address(scope, group, Map.of("state", switch (way) {
			case CALL -> "asked-call";
			case VOICE -> "asked-voice";
			default -> "asked";
		}));
	}

	String answered(CounterScope scope, SurveyGroup group) {
		return address(scope, group, Map.of());
	}

	String way(CounterScope scope, SurveyGroup group, String way) {
		return address(scope, group, Map.of("way", way));
	}

	String way(CounterScope scope, SurveyGroup group, String way, int score) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("way", way);
		parameters.put("question", "overall");
		parameters.put("value", Integer.toString(score));
		return address(scope, group, parameters);
	}

	String answer(CounterScope scope, SurveyGroup group, String question, String value) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("question", question);
		if (!value.isEmpty()) {
			parameters.put("value", value);
		}
		return address(scope, group, parameters);
	}

	private String address(CounterScope scope, SurveyGroup group, Map<String, String> more) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("from", this.period.from().toString());
		parameters.put("until", this.period.until().toString());
		if (!scope.unit().isEmpty()) {
			parameters.put("unit", scope.unit());
		}
		if (scope.kind() == CounterScope.Kind.ALONE) {
			parameters.put("holding", scope.unit().isEmpty() ? "none" : "alone");
		}
		if (!group.isAll()) {
			parameters.put("of", group.code());
		}
		parameters.putAll(more);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(PAGE);
		parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
