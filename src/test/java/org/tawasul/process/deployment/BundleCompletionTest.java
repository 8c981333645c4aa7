package org.tawasul.process.deployment;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.process.deployment.LiveModels.LiveBundle;
import org.tawasul.rehearsal.TrialReport.Name;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a deployment that holds a part of what belongs together only.
 */
@TawasulTest
class BundleCompletionTest extends DeploysMeetingFiles {

	@Autowired
	private DeploymentJournal journal;

	@ParameterizedTest
	@CsvSource({ TABLE, FORM })
	void aFileThatComesAloneIsCompletedAndCounts(String file) throws Exception {
		int version = version();
		byte[] changed = changed(file, "alone");
		HttpResponse<String> answer = deploy("shorter", Map.of(file, changed));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(OwnerDeployment.json(answer).get("name").asText()).isEqualTo("shorter");
		assertThat(OwnerDeployment.json(answer).get("deployedProcessDefinitions")).hasSize(1);
		assertThat(version()).isEqualTo(version + 1);
		LiveBundle bundle = bundle();
		assertThat(bundle.files()).containsEntry(file, changed).containsKeys(BPMN, "MeetingPanel.form", TABLE, FORM);
		assertThat(this.repository.getDeploymentResourceNames(bundle.deployment()))
			.containsExactlyInAnyOrderElementsOf(bundle.files().keySet());
	}

	@Test
	void theModelAloneKeepsItsTablesAndForms() throws Exception {
		Map<String, byte[]> files = new TreeMap<>(bundle().files());
		files.put(BPMN, changed(BPMN, "alone"));
		assertThat(deploy("model", Map.of(BPMN, files.get(BPMN))).statusCode()).isEqualTo(200);
		assertThat(bundle().files()).containsExactlyInAnyOrderEntriesOf(files);
	}

	@ParameterizedTest
	@CsvSource({ "en, change nothing for new cases", "ar, لا تغيّر شيئًا للطلبات الجديدة" })
	void whatChangesNothingIsRefusedInTheOwnersLanguage(String language, String words) throws Exception {
		Map<String, byte[]> unused = Map.of("Unused.form",
				"{\"id\":\"Unused\",\"type\":\"default\",\"components\":[]}".getBytes(StandardCharsets.UTF_8));
		for (Map<String, byte[]> files : Set.of(bundle().files(), unchanged(TABLE), unchanged(FORM), unchanged(BPMN),
				this.live.table("CallerVerification").orElseThrow().files(), unused)) {
			HttpResponse<String> answer = new OwnerDeployment(this.port, "nothing").in(language).send(files);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
			assertThat(OwnerDeployment.json(answer).get("message").asText()).contains(words);
		}
		assertThat(this.repository.createDeploymentQuery().deploymentName("nothing").count()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | Shared.form: this file is live in two versions, with the models One, Two
			ar | Shared.form: هذا الملف منشور بنسختين مختلفتين مع النماذج One, Two""")
	void modelsThatShareAFileInTwoVersionsAreNotChangedTogether(String language, String words) {
		BundleCompletion together = BundleCompletion.of(Map.of("Both.form", form("Both", "new")),
				List.of(live("One", "older"), live("Two", "newer")), (key) -> Optional.empty());
		assertThat(together.conflicts()).singleElement()
			.satisfies((conflict) -> assertThat(FaultCorpusTest.text(conflict, Locale.forLanguageTag(language)))
				.startsWith(words));
		assertThat(BundleCompletion
			.of(Map.of("Both.form", form("Both", "new")), List.of(live("One", "same"), live("Two", "same")),
					(key) -> Optional.empty())
			.conflicts()).isEmpty();
	}

	private static LiveBundle live(String key, String shared) {
		Map<String, byte[]> files = Map.of("Both.form", form("Both", "live"), "Shared.form", form("Shared", shared));
		Map<String, Set<String>> names = new TreeMap<>();
		files.forEach((name, content) -> names.put(name, DeclaredNames.of(name, content).orElseThrow()));
		return new LiveBundle(key, new Name(key, key), false, 1, "", files, names);
	}

	private static byte[] form(String id, String note) {
		return "{\"id\": \"%s\", \"note\": \"%s\"}".formatted(id, note).getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void aThenBThenAAgainUnderOneNameIsAAgain() throws Exception {
		byte[] a = changed(TABLE, "A");
		byte[] b = changed(TABLE, "B");
		int version = version();
		for (byte[] table : new byte[][] { a, b, a }) {
			HttpResponse<String> answer = new OwnerDeployment(this.port, "one name").with("deploy-changed-only", "true")
				.with("enable-duplicate-filtering", "true")
				.with("deployment-source", "Camunda Modeler")
				.send(Map.of(TABLE, table));
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			assertThat(bundle().files()).containsEntry(TABLE, table).containsKey(FORM);
		}
		assertThat(version()).isEqualTo(version + 3);
	}

	@Test
	void aFormIsKnownByItsIdWhateverItsFileIsCalled() throws Exception {
		byte[] form = changed(FORM, "downloaded twice");
		byte[] table = changed(TABLE, "afterwards");
		assertThat(deploy("form", Map.of("DecideMeeting (1).form", form)).statusCode()).isEqualTo(200);
		HttpResponse<String> answer = deploy("table", Map.of(TABLE, table));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(bundle().files()).containsEntry(TABLE, table)
			.containsEntry("DecideMeeting (1).form", form)
			.doesNotContainKey(FORM);
	}

	@ParameterizedTest
	@CsvSource({ "en, would go on with what is live", "ar, تستمر على المنشور" })
	void aModelThatLosesItsIdIsRefused(String language, String words) throws Exception {
		Map<String, byte[]> files = new TreeMap<>(this.live.bundles()
			.stream()
			.filter((bundle) -> bundle.key().equals("CaseLifecycle"))
			.findFirst()
			.orElseThrow()
			.files());
		files.computeIfPresent("CaseLifecycle.bpmn",
				(name, model) -> text(model).replace("\"CaseLifecycle\"", "\"CaseLifecycleNew\"")
					.getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> answer = new OwnerDeployment(this.port, "renamed").in(language).send(files);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(OwnerDeployment.json(answer).get("message").asText()).contains(words, "CaseLifecycle.bpmn");
		assertThat(this.repository.createDeploymentQuery().deploymentName("renamed").count()).isZero();
	}

	@Test
	void aTableThatNoModelNamesStandsAlone() throws Exception {
		LiveBundle table = this.live.table("CallerVerification").orElseThrow();
		byte[] changed = comment(table.files().get("CallerVerification.dmn"), "alone");
		int version = version();
		assertThat(deploy("alone", Map.of("CallerVerification.dmn", changed)).statusCode()).isEqualTo(200);
		LiveBundle now = this.live.table("CallerVerification").orElseThrow();
		assertThat(now.files()).containsEntry("CallerVerification.dmn", changed);
		assertThat(this.repository.getDeploymentResourceNames(now.deployment()))
			.containsExactly("CallerVerification.dmn");
		assertThat(version()).isEqualTo(version);
	}

	@Test
	void aFaultInTheOneFileIsNamedAndNothingIsKept() throws Exception {
		byte[] broken = text(bundle().files().get(TABLE))
			.replaceFirst("(<outputEntry [^>]*>\\s*<text>)[^<]*</text>", "$1\"PT4H + </text>")
			.getBytes(StandardCharsets.UTF_8);
		HttpResponse<String> answer = deploy("broken", Map.of(TABLE, broken));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(OwnerDeployment.json(answer).get("message").asText()).contains(TABLE)
			.doesNotContain("not among the files");
		assertThat(this.repository.createDeploymentQuery().deploymentName("broken").count()).isZero();
	}

	@Test
	void whoDeployedAndHowFarItWasTriedIsKept() throws Exception {
		assertThat(deploy("who", Map.of(TABLE, changed(TABLE, "who"))).statusCode()).isEqualTo(200);
		String deployment = bundle().deployment();
		DeploymentJournal.Entry entry = this.journal.entries(Set.of(deployment)).get(deployment);
		assertThat(entry.by()).isEqualTo("owner");
		assertThat(entry.tried()).isNotNull();
	}

	private Map<String, byte[]> unchanged(String file) {
		return Map.of(file, bundle().files().get(file));
	}

}
