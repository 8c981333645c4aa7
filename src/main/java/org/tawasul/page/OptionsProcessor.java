package org.tawasul.page;

import java.util.Collection;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Writes the options of a select at once:
 * {@code <option tw:options="${units}" tw:chosen="${form.unit}">}. A page has hundreds of
 * them, and working out each in the template would take longer than finding its cases.
 */
final class OptionsProcessor extends AbstractAttributeTagProcessor {

	private static final String ATTRIBUTE = "options";

	private static final String CHOSEN = "chosen";

	/** As that of {@code th:each}. */
	private static final int PRECEDENCE = 200;

	private final String prefix;

	OptionsProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, "option", false, ATTRIBUTE, true, PRECEDENCE, true);
		this.prefix = prefix;
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name,
			@Nullable String options, IElementTagStructureHandler structure) {
		String chosen = Objects.toString(evaluate(context, tag.getAttributeValue(this.prefix, CHOSEN)), "");
		StringBuilder markup = new StringBuilder();
		if (evaluate(context, options) instanceof Collection<?> all) {
			all.forEach((option) -> append(markup, (SelectOption) option, chosen));
		}
		structure.replaceWith(markup, false);
	}

	private static @Nullable Object evaluate(ITemplateContext context, @Nullable String expression) {
		return (expression != null) ? StandardExpressions.getExpressionParser(context.getConfiguration())
			.parseExpression(context, expression)
			.execute(context) : null;
	}

	private static void append(StringBuilder markup, SelectOption option, String chosen) {
		markup.append("<option value=\"").append(HtmlEscape.escapeHtml4Xml(option.value())).append('"');
		if (option.value().equals(chosen)) {
			markup.append(" selected=\"selected\"");
		}
		markup.append('>').append(HtmlEscape.escapeHtml4Xml(option.label())).append("</option>");
	}

}
