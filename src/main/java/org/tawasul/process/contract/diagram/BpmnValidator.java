package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tawasul.casefile.Phase;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.ModelExpressionManager;
import org.tawasul.process.expression.PlainExpression;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a diagram may use of the engine. Everything that is not listed is refused:
 * classes, scripts, listeners, connectors, generated forms, shell and mail tasks, and
 * whatever a later engine may add.
 */
public final class BpmnValidator {

	private static final Set<String> ELEMENTS = Set.of("inputOutput", "inputParameter", "outputParameter", "list",
			"value", "map", "entry", "properties", "property", "in", "out", "failedJobRetryTimeCycle");

	private static final Set<String> ATTRIBUTES = Set.of("versionTag", "historyTimeToLive", "isStartableInTasklist",
			"modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon", "diagramRelationId", "asyncBefore",
			"asyncAfter", "async", "exclusive", "jobPriority", "formRef", "formRefBinding", "formRefVersion",
			"candidateGroups", "candidateUsers", "assignee", "dueDate", "followUpDate", "priority", "decisionRef",
			"decisionRefBinding", "decisionRefVersion", "decisionRefVersionTag", "mapDecisionResult", "resultVariable",
			"calledElementBinding", "calledElementVersion", "calledElementVersionTag", "collection", "elementVariable",
			"errorCodeVariable", "errorMessageVariable", "errorMessage", "escalationCodeVariable", "variableName",
			"variableEvents");

	private static final Pattern BEAN = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");

	private static final Set<String> SCRIPTS = Set.of("script", "scriptTask", "scriptFormat", "language");

	/** Names that the engine itself resolves in expressions, besides the variables. */
	private static final Set<String> ENGINE_VARIABLES = Set.of("execution", "caseExecution", "task", "externalTask");

	private final String file;

	private final Set<String> actions;

	private final List<ModelViolation> violations = new ArrayList<>();

	private BpmnValidator(String file, Set<String> actions) {
		this.file = file;
		this.actions = actions;
	}

	/**
	 * Checks one diagram.
	 * @param file name of its file
	 * @param model the diagram
	 * @param actions the beans that it may name
	 * @return what it must not use
	 */
	public static List<ModelViolation> check(String file, Document model, Set<String> actions) {
		BpmnValidator rules = new BpmnValidator(file, actions);
		ModelXml.elements(model).forEach(rules::check);
		return rules.violations;
	}

	private void check(Element element) {
		boolean camunda = isCamunda(element);
		if (SCRIPTS.contains(element.getLocalName())) {
			report(element, "script", element.getLocalName());
		}
		else if (camunda && !ELEMENTS.contains(element.getLocalName())) {
			report(element, "not-allowed", "camunda:" + element.getLocalName());
		}
		ModelXml.attributes(element).forEach((attribute) -> check(element, attribute));
		if (!isRemark(element)) {
			checkExpressions(element, ModelXml.text(element));
		}
		if (camunda && isPhaseOfNode(element)) {
			checkPhase(element, element.getAttribute("value"));
		}
	}

	private void check(Element element, Attr attribute) {
		boolean camunda = isCamunda(attribute);
		String name = attribute.getLocalName();
		if (camunda && name.equals("delegateExpression")) {
			checkAction(element, attribute.getValue());
			return;
		}
		if (isCamunda(element) && name.equals("businessKey")
				&& attribute.getValue().equals(ModelExpressionManager.CALLERS_BUSINESS_KEY)) {
			return;
		}
		if (camunda && !ATTRIBUTES.contains(name)) {
			report(element, "not-allowed", "camunda:" + name);
		}
		else if (attribute.getNamespaceURI() == null && SCRIPTS.contains(name)) {
			report(element, "script", name);
		}
		if (!isRemark(element, attribute)) {
			checkExpressions(element, attribute.getValue());
		}
	}

	private void checkAction(Element element, String expression) {
		if (actionOf(expression).filter(this.actions::contains).isEmpty()) {
			report(element, "unknown-action", expression);
		}
	}

	/** The bean that an expression names, and nothing for any other expression. */
	static Optional<String> actionOf(String expression) {
		Matcher bean = BEAN.matcher(expression.strip());
		return bean.matches() ? Optional.of(bean.group(1)) : Optional.empty();
	}

	private void checkExpressions(Element element, String text) {
		if (!PlainExpression.isIn(text)) {
			return;
		}
		Optional<Set<String>> variables = PlainExpression.variablesOf(text);
		if (variables.isEmpty()) {
			report(element, "expression", text.strip());
			return;
		}
		variables.get()
			.stream()
			.filter((name) -> ENGINE_VARIABLES.contains(name) || this.actions.contains(name))
			.forEach((name) -> report(element, "no-variable", name));
	}

	/** Words for people; of user tasks the engine evaluates even the description. */
	private static boolean isRemark(Element element) {
		if (!(element.getParentNode() instanceof Element around)) {
			return false;
		}
		boolean described = element.getLocalName().equals("documentation") && !Diagram.is(around, "userTask");
		return described || element.getLocalName().equals("text") && Diagram.is(around, "textAnnotation");
	}

	private static boolean isRemark(Element element, Attr attribute) {
		boolean named = attribute.getNamespaceURI() == null && attribute.getName().equals("name")
				&& (Diagram.isNode(element) && !Diagram.is(element, "userTask")
						|| Set.of("sequenceFlow", "process", "dataObjectReference", "dataStoreReference")
							.contains(element.getLocalName()));
		return named || isCamunda(element) && element.getLocalName().equals("property");
	}

	/** A process may have a property of that name, which means nothing. */
	private static boolean isPhaseOfNode(Element element) {
		return element.getLocalName().equals("property") && element.getAttribute("name").equals("phase")
				&& element.getParentNode() instanceof Element properties
				&& properties.getParentNode() instanceof Element extensions
				&& extensions.getParentNode() instanceof Element holder && Diagram.isNode(holder);
	}

	private void checkPhase(Element element, String phase) {
		if (Arrays.stream(Phase.values()).noneMatch((known) -> known.name().equals(phase))) {
			report(element, "unknown-phase", phase);
		}
	}

	private static boolean isCamunda(Node node) {
		String namespace = node.getNamespaceURI();
		return namespace != null && ModelXml.ENGINE.contains(namespace);
	}

	private void report(Element element, String rule, String detail) {
		this.violations.add(ModelViolation.at(this.file, element, rule, detail));
	}

}
