package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.contract.diagram.BpmnValidator;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Has diagrams checked whenever the engine reads them, also those that are in the
 * database already: one that got there by another way than a deployment is not run.
 */
public final class ValidatingParseFactory implements BpmnParseFactory {

	private final Set<String> actions;

	/**
	 * Makes the factory.
	 * @param actions the beans that a model may name
	 */
	public ValidatingParseFactory(Set<String> actions) {
		this.actions = Set.copyOf(actions);
	}

	@Override
	public BpmnParse createBpmnParse(BpmnParser parser) {
		return new ValidatingParse(parser);
	}

	private final class ValidatingParse extends BpmnParse {

		private byte[] model = {};

		ValidatingParse(BpmnParser parser) {
			super(parser);
		}

		@Override
		public BpmnParse sourceInputStream(InputStream source) {
			try {
				this.model = source.readAllBytes();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			super.sourceInputStream(new ByteArrayInputStream(this.model));
			return this;
		}

		@Override
		public BpmnParse execute() {
			List<ModelViolation> violations = violations();
			if (!violations.isEmpty()) {
				throw DeploymentValidator.refused("model.not-run", violations);
			}
			try {
				return super.execute();
			}
			catch (ParseException ex) {
				throw DeploymentValidator.refused(this.deployment.isNew() ? "model.refused" : "model.not-run",
						problems(ex));
			}
		}

		/**
		 * What the engine refuses beyond our rules: its own words are for programmers.
		 */
		private List<ModelViolation> problems(ParseException failure) {
			return failure.getResorceReports()
				.stream()
				.flatMap((report) -> report.getErrors().stream())
				.map(this::violation)
				.toList();
		}

		private ModelViolation violation(Problem problem) {
			String id = Objects.toString(problem.getMainElementId(), "");
			String line = String.valueOf(problem.getLine());
			return elements().stream()
				.filter((element) -> !id.isEmpty() && element.getAttribute("id").equals(id))
				.findFirst()
				.map((element) -> ModelViolation.at(this.name, element, "engine", line))
				.orElseGet(() -> new ModelViolation(this.name, id.isEmpty() ? this.name : id, "", "engine", line));
		}

		private List<Element> elements() {
			try {
				return ModelXml.elements(ModelXml.read(this.model));
			}
			catch (SAXException | IOException ex) {
				return List.of();
			}
		}

		private List<ModelViolation> violations() {
			try {
				return BpmnValidator.check(this.name, ModelXml.read(this.model), ValidatingParseFactory.this.actions);
			}
			catch (SAXException | IOException ex) {
				return List.of(DeploymentFiles.unreadable(this.name, this.model, ex));
			}
		}

	}

}
