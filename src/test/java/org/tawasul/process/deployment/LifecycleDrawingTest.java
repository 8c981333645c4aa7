package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The picture that everybody reads the way of a case from. */
class LifecycleDrawingTest {

	@Test
	void noTwoWaysCross() {
		List<Line> lines = lines();
		List<String> crossings = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			for (Line other : lines.subList(0, i)) {
				if (lines.get(i).crosses(other)) {
					crossings.add(lines.get(i).flow + " crosses " + other.flow);
				}
			}
		}
		assertThat(lines).hasSizeGreaterThan(100);
		assertThat(crossings).isEmpty();
	}

	@Test
	void linesThatMeetAtTheirEndsDoNotCross() {
		Line way = new Line("way", 0, 0, 10, 0);
		assertThat(way.crosses(new Line("across", 5, -5, 5, 5))).isTrue();
		assertThat(way.crosses(new Line("from its end on", 10, 0, 10, 5))).isFalse();
		assertThat(way.crosses(new Line("beside it", 0, 1, 10, 1))).isFalse();
	}

	private static List<Line> lines() {
		ParsedModel lifecycle = ParsedModel.in(ModelFiles.real())
			.stream()
			.filter((model) -> model.path().endsWith("CaseLifecycle.bpmn"))
			.findFirst()
			.orElseThrow();
		List<Line> lines = new ArrayList<>();
		for (BpmnEdge edge : lifecycle.all(BpmnEdge.class)) {
			List<Waypoint> points = List.copyOf(edge.getWaypoints());
			for (int i = 1; i < points.size(); i++) {
				lines.add(new Line(edge.getBpmnElement().getId(), points.get(i - 1).getX(), points.get(i - 1).getY(),
						points.get(i).getX(), points.get(i).getY()));
			}
		}
		return lines;
	}

	private record Line(String flow, double x1, double y1, double x2, double y2) {

		/** Each has its ends on both sides of the other. */
		boolean crosses(Line other) {
			return side(other.x1, other.y1) * side(other.x2, other.y2) < 0
					&& other.side(this.x1, this.y1) * other.side(this.x2, this.y2) < 0;
		}

		private double side(double x, double y) {
			return (this.x2 - this.x1) * (y - this.y1) - (this.y2 - this.y1) * (x - this.x1);
		}

	}

}
