package org.tawasul.process.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a condition asks of its variables, besides whether they are empty.
 *
 * @param comparisons each variable that is compared with a value
 * @param flags variables that are themselves taken for yes or no
 * @param others variables that are compared with each other, or negated: which values
 * tell their cases apart is not known
 */
public record VariableUses(List<Comparison> comparisons, Set<String> flags, Set<String> others) {

	/**
	 * Reads a condition.
	 * @param text an expression that reads and compares
	 * @return nothing for a text that is none
	 */
	public static VariableUses of(String text) {
		VariableUses uses = new VariableUses(new ArrayList<>(), new HashSet<>(), new HashSet<>());
		PlainExpression.tree(text).ifPresent(uses::read);
		return uses;
	}

	private void read(Node node) {
		if (node instanceof AstIdentifier variable) {
			this.flags.add(variable.getName());
		}
		else if (node instanceof AstBinary binary && binary.getOperator() != AstBinary.AND
				&& binary.getOperator() != AstBinary.OR) {
			compared(within(binary.getChild(0)), within(binary.getChild(1)), binary.getOperator());
		}
		else if (node instanceof AstUnary unary && unary.getOperator() != AstUnary.NOT) {
			Node operand = within(unary.getChild(0));
			if (!(operand instanceof AstIdentifier variable)) {
				read(operand);
			}
			else if (unary.getOperator() == AstUnary.NEG) {
				this.others.add(variable.getName());
			}
		}
		else {
			for (int i = 0; i < node.getCardinality(); i++) {
				read(node.getChild(i));
			}
		}
	}

	private void compared(Node left, Node right, AstBinary.Operator operator) {
		boolean equality = operator == AstBinary.EQ;
		boolean ordered = !equality && operator != AstBinary.NE;
		if (left instanceof AstIdentifier variable && isLiteral(right)) {
			this.comparisons.add(new Comparison(variable.getName(), value(right), equality, ordered));
		}
		else if (right instanceof AstIdentifier variable && isLiteral(left)) {
			this.comparisons.add(new Comparison(variable.getName(), value(left), equality, ordered));
		}
		else {
			for (Node side : List.of(left, right)) {
				if (side instanceof AstIdentifier variable) {
					this.others.add(variable.getName());
				}
				else {
					read(side);
				}
			}
		}
	}

	private static boolean isLiteral(Node node) {
		return node instanceof AstLiteral || isNegated(node);
	}

	private static boolean isNegated(Node node) {
		return node instanceof AstUnary unary && unary.getOperator() == AstUnary.NEG
				&& within(unary.getChild(0)) instanceof AstLiteral literal
				&& literal.eval(null, null) instanceof Number;
	}

	private static @Nullable Object value(Node literal) {
		if (!isNegated(literal)) {
			return ((AstLiteral) literal).eval(null, null);
		}
		Object number = ((AstLiteral) within(literal.getChild(0))).eval(null, null);
		return (number instanceof Long whole) ? (Object) Long.valueOf(-whole)
				: Double.valueOf(-((Number) number).doubleValue());
	}

	private static Node within(Node node) {
		return (node instanceof AstNested) ? within(node.getChild(0)) : node;
	}

	/**
	 * A variable that is compared with a value.
	 *
	 * @param variable its name
	 * @param value with what: a text, a number, a boolean or null
	 * @param equality whether the two must be equal
	 * @param ordered whether one must be larger than the other
	 */
	public record Comparison(String variable, @Nullable Object value, boolean equality, boolean ordered) {

	}

}
