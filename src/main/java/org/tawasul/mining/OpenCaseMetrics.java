package org.tawasul.mining;

import java.util.Map;
import java.util.TreeMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * The open cases as metrics. One question to the database a reading: the late ones are
 * counted, and what stands beside them is renewed.
 */
@Component
class OpenCaseMetrics implements MeterBinder {

	private final StepFigureRepository figures;

	OpenCaseMetrics(StepFigureRepository figures) {
		this.figures = figures;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		MultiGauge byStatus = MultiGauge.builder("tawasul.cases.open")
			.description("Open cases by their status")
			.register(registry);
		Gauge.builder("tawasul.cases.late", () -> renew(byStatus))
			.description("Open cases whose promised date is missed")
			.register(registry);
	}

	private long renew(MultiGauge byStatus) {
		Map<String, Long> open = new TreeMap<>();
		long late = 0;
		for (OpenCases cases : this.figures.open()) {
			open.merge(cases.status(), cases.number(), Long::sum);
			late += cases.late() ? cases.number() : 0;
		}
		byStatus.register(open.entrySet()
			.stream()
			.map((status) -> Row.of(Tags.of("status", status.getKey()), status.getValue()))
			.toList(), true);
		return late;
	}

}
