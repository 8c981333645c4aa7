package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.contract.diagram.BpmnValidator;
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
			return super.execute();
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
