package org.tawasul.indicators;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tawasul.casefile.CaseType;
import org.tawasul.quality.ReviewCriterion;
import org.tawasul.quality.ReviewOutcome;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the lists of reviews behind the numbers.
 *
 * @param period in which the reviews ended
 */
record QualityLinks(Period period) {

	static final String PAGE = "/desk/quality/scores";

	String outcome(CounterScope scope, ReviewOutcome outcome) {
		return address(scope, Map.of("outcome", outcome.code()));
	}

	String type(CounterScope scope, CaseType type, ReviewOutcome outcome) {
		Map<String, String> more = new LinkedHashMap<>();
		more.put("type", type.name());
		more.put("outcome", outcome.code());
		return address(scope, more);
	}

	String score(CounterScope scope, ReviewCriterion criterion, int score) {
		Map<String, String> more = new LinkedHashMap<>();
		more.put("criterion", criterion.code());
		more.put("score", Integer.toString(score));
		return address(scope, more);
	}

	private String address(CounterScope scope, Map<String, String> more) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("from", this.period.from().toString());
		parameters.put("until", this.period.until().toString());
		if (!scope.unit().isEmpty()) {
			parameters.put("unit", scope.unit());
		}
		if (scope.kind() == CounterScope.Kind.ALONE) {
			parameters.put("holding", scope.unit().isEmpty() ? "none" : "alone");
		}
		parameters.putAll(more);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(PAGE);
		parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
