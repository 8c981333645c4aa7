package org.tawasul.indicators;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the lists behind the numbers: the search of requests, narrowed down to
 * what is counted.
 */
final class CaseListLinks {

	private static final String YES = "yes";

	/** The search's field for each thing that cases have in common. */
	private static final Map<String, String> FIELDS = Map.of("escalated", "reached", "first-action", "acted",
			"resolution", "resolved");

	private final Period period;

	private final Period before;

	CaseListLinks(Period period, Period before) {
		this.period = period;
		this.before = before;
	}

	/** The cases that a measure counts. */
	String of(CounterScope scope, Measure measure, String common) {
		return switch (measure) {
			case RECEIVED -> received(scope, this.period, common);
			case BEFORE -> received(scope, this.before, common);
			case STILL_OPEN -> address(scope, this.period, null, "open", null, common);
			case CLOSED -> closed(scope, this.period, common);
			case CLOSED_ON_TIME -> address(scope, this.period, "closed", null, "ON_TIME", common);
			case CLOSED_LATE -> address(scope, this.period, "closed", null, "LATE", common);
			case OPEN -> address(scope, null, null, "open", null, common);
			case NOT_OVERDUE -> address(scope, null, null, "open", "ON_TIME", common);
			case OVERDUE -> address(scope, null, null, "open", "LATE", common);
		};
	}

	String received(CounterScope scope, Period days, String common) {
		return address(scope, days, null, null, null, common);
	}

	String closed(CounterScope scope, Period days, String common) {
		return address(scope, days, "closed", null, null, common);
	}

	String objected(CounterScope scope, Period days, String common) {
		return address(scope, days, "objected", null, null, common);
	}

	/** Open cases that were received on some days. */
	String open(CounterScope scope, Map<String, String> days) {
		Map<String, String> parameters = new LinkedHashMap<>(days);
		parameters.put("state", "open");
		return address(scope, parameters);
	}

	private static String address(CounterScope scope, @Nullable Period days, @Nullable String by,
			@Nullable String state, @Nullable String punctuality, String common) {
		Map<String, String> parameters = new LinkedHashMap<>();
		if (days != null) {
			parameters.put("from", days.from().toString());
			parameters.put("until", days.until().toString());
		}
		put(parameters, "by", by);
		put(parameters, "state", state);
		put(parameters, "punctuality", punctuality);
		if (!common.isEmpty()) {
			String dimension = common.contains("/") ? common.substring(0, common.indexOf('/')) : common;
			String code = common.contains("/") ? common.substring(common.indexOf('/') + 1) : YES;
			parameters.put(FIELDS.getOrDefault(dimension, dimension), code);
		}
		return address(scope, parameters);
	}

	private static String address(CounterScope scope, Map<String, String> parameters) {
		switch (scope.kind()) {
			case ALL -> {
			}
			case BELOW -> parameters.put("unit", scope.unit());
			case COORDINATED -> {
				parameters.put("unit", scope.unit());
				parameters.put("holding", "coordinated");
			}
			case ALONE -> {
				if (scope.unit().isEmpty()) {
					parameters.put("holding", "none");
				}
				else {
					parameters.put("unit", scope.unit());
					parameters.put("holding", "alone");
				}
			}
		}
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/requests");
		parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

	private static void put(Map<String, String> parameters, String name, @Nullable String value) {
		if (value != null) {
			parameters.put(name, value);
		}
	}

}
