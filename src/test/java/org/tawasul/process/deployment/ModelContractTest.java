package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.process.form.FormContract;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What models, tables, forms and palette must agree on: the rules that deployments are
 * held to, and what the ministry asks of its own release beyond them. A process owner
 * reads the findings: each names file, element and what to do.
 */
class ModelContractTest {

	@Test
	void modelsTablesFormsAndPaletteKeepTheContract() {
		assertThat(findings(ModelFiles.real())).isEmpty();
	}

	@ParameterizedTest(name = "{0} is found")
	@MethodSource("org.tawasul.process.deployment.ModelMistakes#all")
	void eachSlipIsFoundAndNamed(String what, ModelFiles files, String where, String words) {
		assertThat(findings(files)).as(what)
			.anySatisfy((finding) -> assertThat(finding).contains(where + ": ").contains(words));
	}

	static List<String> findings(ModelFiles files) {
		List<String> findings = new ArrayList<>();
		ModelValidator validator = new ModelValidator(ModelFiles.actions(), Set.of("CaseLifecycle"));
		Set<String> unused = new TreeSet<>(files.deployment().keySet());
		ModelBundle.split(files.deployment(), (key) -> Optional.ofNullable(ModelVocabulary.PANELS.get(key)))
			.forEach((bundle) -> {
				validator.validate(bundle.files()).forEach((fault) -> findings.add(fault.toString()));
				unused.removeAll(bundle.files().keySet());
			});
		ProcessDeployer.TABLES.stream()
			.filter(unused::remove)
			.forEach((table) -> validator.validate(Map.of(table, files.deployment().get(table)))
				.forEach((fault) -> findings.add(fault.toString())));
		unused.forEach((file) -> findings.add(file + ", " + file + ": is named by no model, so it is not deployed"));
		for (ParsedModel drawing : ParsedModel.in(files)) {
			findings.addAll(DiagramContract.check(drawing));
		}
		findings.addAll(TableContract.check(files));
		findings.addAll(FormContract.check(files));
		findings.addAll(ElementTemplateContract.check(files));
		return findings;
	}

}
