package org.tawasul.process.contract.table;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.FeelSyntax;
import org.tawasul.process.expression.FeelSyntax.Kind;
import org.tawasul.process.expression.FeelSyntax.Literal;
import org.tawasul.process.form.FormField;
import org.tawasul.process.form.FormSchema;

/**
 * What tables of an owner's own may ask besides facts: whatever the files that are
 * deployed with them set.
 */
final class OwnVariables {

	private static final Set<String> NAMED = Set.of("inputParameter", "outputParameter", "output");

	private OwnVariables() {
	}

	static Set<String> of(DeploymentFiles files) {
		Set<String> names = new HashSet<>();
		files.forms()
			.values()
			.forEach((form) -> FormSchema.read(form).fields().stream().map(FormField::key).forEach(names::add));
		files.tables()
			.values()
			.forEach((table) -> ModelXml.elements(table)
				.stream()
				.filter((element) -> "output".equals(element.getLocalName()))
				.forEach((output) -> names.add(output.getAttribute("name"))));
		files.models().values().forEach((model) -> ModelXml.elements(model).forEach((element) -> {
			names.add(ModelXml.engineAttribute(element, "resultVariable"));
			if (NAMED.contains(String.valueOf(element.getLocalName()))) {
				names.add(element.getAttribute("name"));
			}
			names.add(element.getAttribute("target"));
		}));
		names.remove("");
		return names;
	}

	/** A variable, by the values that a table compares it with. */
	static Fact fact(String name, TableFile table) {
		Set<Literal> literals = new LinkedHashSet<>();
		String type = "";
		for (int i = 0; i < table.inputs().size(); i++) {
			FeelSyntax asked = ColumnRules.expression(table.inputs().get(i).expression());
			if (asked == null || !asked.names().contains(name)) {
				continue;
			}
			type = table.inputs().get(i).type();
			literals.addAll(asked.literals());
			for (TableFile.Row row : table.rows()) {
				FeelSyntax tests = ColumnRules.tests(TableFile.text(row.inputs().get(i)));
				if (tests != null) {
					literals.addAll(tests.literals());
				}
			}
		}
		if (type.equals("boolean") || literals.stream().anyMatch((literal) -> literal.kind() == Kind.BOOLEAN)) {
			return Fact.yesNo(name);
		}
		if (literals.stream().anyMatch((literal) -> literal.kind() == Kind.NUMBER)) {
			return Fact.number(name);
		}
		String[] words = literals.stream().map(Literal::text).distinct().toArray(String[]::new);
		return Fact.word(name, words);
	}

}
