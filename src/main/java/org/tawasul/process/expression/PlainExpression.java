package org.tawasul.process.expression;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * The expressions that a model may hold: they read variables and compare them. Parsed by
 * the engine's own parser, and accepted only if every node of the tree is listed here: no
 * property, call, index or arithmetic, so that nothing behind a variable can be reached.
 */
public final class PlainExpression {

	private static final int MAX_LENGTH = 1000;

	private static final Builder PARSER = new Builder();

	private static final ExpressionFactoryImpl EXPRESSIONS = new ExpressionFactoryImpl();

	private static final Set<Class<?>> NODES = Set.of(AstText.class, AstComposite.class, AstNested.class,
			AstUnary.class, AstString.class, AstBoolean.class, AstNull.class);

	private static final Set<AstBinary.Operator> OPERATORS = Set.of(AstBinary.AND, AstBinary.OR, AstBinary.EQ,
			AstBinary.NE, AstBinary.LT, AstBinary.LE, AstBinary.GT, AstBinary.GE);

	private PlainExpression() {
	}

	/**
	 * Whether the engine would evaluate something in this text.
	 * @param text an attribute or the content of an element
	 * @return true when it holds an expression, plain or not
	 */
	public static boolean isIn(String text) {
		return text.contains("${") || text.contains("#{");
	}

	/**
	 * Reads a text with its expressions.
	 * @param text such as {@code ${outcome == 'RESOLVED'}} or {@code P3D}
	 * @return the variables that it reads; empty when it does more than read and compare
	 */
	public static Optional<Set<String>> variablesOf(String text) {
		if (!isIn(text)) {
			return Optional.of(Set.of());
		}
		if (text.length() > MAX_LENGTH || text.contains("\\")) {
			return Optional.empty();
		}
		try {
			Set<String> variables = new TreeSet<>();
			return collect(PARSER.build(text).getRoot(), variables) ? Optional.of(variables) : Optional.empty();
		}
		catch (TreeBuilderException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether a text is one expression with nothing around it, as a condition must be.
	 * @param text such as {@code ${outcome == 'RESOLVED'}}
	 * @return false also for an expression that does more than read and compare
	 */
	public static boolean isAlone(String text) {
		return tree(text.strip()).filter(AstEval.class::isInstance).isPresent();
	}

	/**
	 * Decides a condition for given values of its variables.
	 * @param text an expression that reads and compares
	 * @param values by variable
	 * @return whether it is met; false for a text that cannot be decided
	 */
	public static boolean test(String text, Map<String, @Nullable Object> values) {
		return answer(text, values).orElse(false);
	}

	/**
	 * Answers a condition for given values of its variables.
	 * @param text an expression that reads and compares
	 * @param values by variable
	 * @return yes or no; nothing where the engine would refuse to go on, because it is
	 * neither or because the values cannot be compared
	 */
	public static Optional<Boolean> answer(String text, Map<String, @Nullable Object> values) {
		SimpleContext context = new SimpleContext();
		values.forEach(
				(name, value) -> context.setVariable(name, EXPRESSIONS.createValueExpression(value, Object.class)));
		try {
			Object answer = EXPRESSIONS.createValueExpression(context, text.strip(), Object.class).getValue(context);
			return (answer instanceof Boolean yes) ? Optional.of(yes) : Optional.empty();
		}
		catch (ELException ex) {
			return Optional.empty();
		}
	}

	/** The tree of an expression that reads and compares. */
	static Optional<Node> tree(String text) {
		return (isIn(text) && variablesOf(text).isPresent()) ? Optional.of(PARSER.build(text).getRoot())
				: Optional.empty();
	}

	private static boolean collect(Node node, Set<String> variables) {
		if (node instanceof AstIdentifier identifier) {
			variables.add(identifier.getName());
		}
		else if (!isAllowed(node)) {
			return false;
		}
		for (int i = 0; i < node.getCardinality(); i++) {
			if (!collect(node.getChild(i), variables)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isAllowed(Node node) {
		if (node instanceof AstNumber number) {
			return Double.isFinite(((Number) number.eval(null, null)).doubleValue());
		}
		if (node instanceof AstBinary binary) {
			return OPERATORS.contains(binary.getOperator());
		}
		return (node instanceof AstEval eval) ? !eval.isDeferred() : NODES.contains(node.getClass());
	}

}
