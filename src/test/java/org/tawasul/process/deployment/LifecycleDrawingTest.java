package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The picture that everybody reads the way of a case from. */
class LifecycleDrawingTest {

	private final ParsedModel lifecycle = ParsedModel.in(ModelFiles.real())
		.stream()
		.filter((model) -> model.path().endsWith("CaseLifecycle.bpmn"))
		.findFirst()
		.orElseThrow();

	@Test
	void noTwoWaysCross() {
		List<Line> lines = lines();
		List<String> crossings = new ArrayList<>();
		for (Line line : lines) {
			for (Line other : lines) {
				if (line.crosses(other)) {
					crossings.add(line.flow + " crosses " + other.flow);
				}
			}
		}
		assertThat(lines).hasSizeGreaterThan(100);
		assertThat(crossings).isEmpty();
	}

	@Test
	void noWayLeadsThroughAStepThatItDoesNotBeginOrEndAt() {
		List<Line> lines = lines();
		List<String> covered = new ArrayList<>();
		for (BpmnShape shape : this.lifecycle.all(BpmnShape.class)) {
			if (shape.getBpmnElement() instanceof FlowNode node && !(node instanceof SubProcess)) {
				Bounds bounds = shape.getBounds();
				Box box = new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
				lines.stream()
					.filter((line) -> !line.ends.contains(node.getId()) && box.isCrossedBy(line))
					.forEach((line) -> covered.add(line.flow + " leads through " + node.getId()));
			}
		}
		assertThat(covered).isEmpty();
	}

	@Test
	void linesThatMeetAtTheirEndsDoNotCross() {
		Line way = new Line("way", 0, 0, 10, 0);
		assertThat(way.crosses(new Line("across", 5, -5, 5, 5))).isTrue();
		assertThat(way.crosses(new Line("from its end on", 10, 0, 10, 5))).isFalse();
		assertThat(way.crosses(new Line("beside it", 0, 1, 10, 1))).isFalse();
	}

	@Test
	void aBendThatTouchesAnotherWayCrossesIt() {
		Line way = new Line("way", 0, 0, 10, 0);
		Line bent = new Line("bent there", Set.of(), 5, -5, 5, 0, true);
		assertThat(bent.crosses(way)).isTrue();
		assertThat(new Line("ends there", 5, -5, 5, 0).crosses(way)).isFalse();
		assertThat(new Line("bent beside it", Set.of(), 5, -5, 5, -1, true).crosses(way)).isFalse();
	}

	@Test
	void aLineCrossesABoxWhoseInsideItComesTo() {
		Box step = new Box(0, 0, 100, 80);
		assertThat(step.isCrossedBy(new Line("through", -50, 40, 150, 40))).isTrue();
		assertThat(step.isCrossedBy(new Line("slantwise", -10, -10, 50, 50))).isTrue();
		assertThat(step.isCrossedBy(new Line("along its edge", -50, 80, 150, 80))).isFalse();
		assertThat(step.isCrossedBy(new Line("up to it", -50, 40, 0, 40))).isFalse();
	}

	private List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		for (BpmnEdge edge : this.lifecycle.all(BpmnEdge.class)) {
			List<Waypoint> points = List.copyOf(edge.getWaypoints());
			Set<String> ends = ends(edge.getBpmnElement());
			for (int i = 1; i < points.size(); i++) {
				lines.add(new Line(edge.getBpmnElement().getId(), ends, points.get(i - 1).getX(),
						points.get(i - 1).getY(), points.get(i).getX(), points.get(i).getY(), i + 1 < points.size()));
			}
		}
		return lines;
	}

	/** An event on a border touches the step that it is on. */
	private static Set<String> ends(BaseElement element) {
		Set<String> ends = new HashSet<>();
		if (element instanceof SequenceFlow flow) {
			for (FlowNode end : List.of(flow.getSource(), flow.getTarget())) {
				ends.add(end.getId());
				if (end instanceof BoundaryEvent event) {
					ends.add(event.getAttachedTo().getId());
				}
			}
		}
		return ends;
	}

	/** A straight piece of a way; where it is bent, the next piece begins. */
	private record Line(String flow, Set<String> ends, double x1, double y1, double x2, double y2, boolean bent) {

		Line(String flow, double x1, double y1, double x2, double y2) {
			this(flow, Set.of(), x1, y1, x2, y2, false);
		}

		/** Each has its ends on both sides of the other, or this one is bent on it. */
		boolean crosses(Line other) {
			return side(other.x1, other.y1) * side(other.x2, other.y2) < 0
					&& other.side(this.x1, this.y1) * other.side(this.x2, this.y2) < 0
					|| this.bent && !other.flow.equals(this.flow) && other.holds(this.x2, this.y2);
		}

		private boolean holds(double x, double y) {
			return side(x, y) == 0 && x >= Math.min(this.x1, this.x2) && x <= Math.max(this.x1, this.x2)
					&& y >= Math.min(this.y1, this.y2) && y <= Math.max(this.y1, this.y2);
		}

		private double side(double x, double y) {
			return (this.x2 - this.x1) * (y - this.y1) - (this.y2 - this.y1) * (x - this.x1);
		}

	}

	private record Box(double x, double y, double width, double height) {

		/** Lines on the edge are not within. */
		boolean isCrossedBy(Line line) {
			double dx = line.x2 - line.x1;
			double dy = line.y2 - line.y1;
			double[][] sides = { { -dx, line.x1 - this.x }, { dx, this.x + this.width - line.x1 },
					{ -dy, line.y1 - this.y }, { dy, this.y + this.height - line.y1 } };
			double enters = 0;
			double leaves = 1;
			for (double[] side : sides) {
				if (side[0] == 0 && side[1] <= 0) {
					return false;
				}
				if (side[0] < 0) {
					enters = Math.max(enters, side[1] / side[0]);
				}
				else if (side[0] > 0) {
					leaves = Math.min(leaves, side[1] / side[0]);
				}
			}
			return enters < leaves;
		}

	}

}
