package org.tawasul.process.contract.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.tawasul.process.contract.ContractRule;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;

/**
 * The rules for forms.
 */
public final class FormRules implements ContractRule {

	private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w-]{0,99}");

	@Override
	public List<ModelViolation> check(DeploymentFiles files) {
		List<ModelViolation> violations = new ArrayList<>();
		Map<String, Set<String>> asked = AskedWords.of(files);
		Map<String, String> ids = new HashMap<>();
		Set<String> shown = panelComponents(files);
		files.forms().forEach((name, content) -> {
			FormFile form = FormFile.of(name, content);
			List<ModelViolation> found = whole(form, ids);
			if (found.isEmpty()) {
				found.addAll(new ComponentRules(form).check());
				found.addAll(new MarkupRules(form).check());
				besidePanel(form, shown, found);
			}
			if (found.isEmpty()) {
				found.addAll(new PromiseRules(form, asked, AskedWords.open(files, form.id())).check());
				found.addAll(new ConditionRules(form).check());
			}
			violations.addAll(found);
		});
		return violations;
	}

	private static List<ModelViolation> whole(FormFile form, Map<String, String> ids) {
		List<ModelViolation> found = new ArrayList<>();
		String platform = form.form().path("executionPlatform").asText("Camunda Platform");
		if (!platform.equals("Camunda Platform")) {
			found.add(form.violation("platform", ""));
		}
		else if (!form.form().path("components").isArray() || !form.form().path("type").asText("").equals("default")) {
			found.add(form.violation("form-kind", ""));
		}
		else if (!ID.matcher(form.id()).matches()) {
			found.add(form.violation("form-id", form.id()));
		}
		else {
			panelOf(form).filter((panel) -> !panel.equals(form.id()))
				.ifPresent((panel) -> found.add(form.violation("panel-id", panel)));
		}
		String other = ids.putIfAbsent(form.id(), form.file());
		if (other != null && found.isEmpty()) {
			found.add(form.violation("form-twice", other));
		}
		return found;
	}

	/** The application looks for panels by their ids. */
	private static Optional<String> panelOf(FormFile form) {
		String name = form.file().replaceFirst("\\.form$", "");
		return FormVocabulary.PANELS.stream()
			.filter((panel) -> panel.equalsIgnoreCase(name) || panel.equalsIgnoreCase(form.id()))
			.findFirst();
	}

	/** A panel is shown on the same page. */
	private static Set<String> panelComponents(DeploymentFiles files) {
		Set<String> ids = new HashSet<>();
		files.forms().forEach((name, content) -> {
			FormFile form = FormFile.of(name, content);
			if (FormVocabulary.PANELS.contains(form.id())) {
				form.components().stream().map((JsonNode one) -> one.path("id").asText("")).forEach(ids::add);
			}
		});
		ids.remove("");
		return ids;
	}

	private static void besidePanel(FormFile form, Set<String> shown, List<ModelViolation> found) {
		if (!FormVocabulary.PANELS.contains(form.id())) {
			form.components()
				.stream()
				.filter((component) -> shown.contains(component.path("id").asText("")))
				.forEach((component) -> found
					.add(form.violation(component, "component-twice", component.path("id").asText())));
		}
	}

}
