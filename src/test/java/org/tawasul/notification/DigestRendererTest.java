package org.tawasul.notification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Importance;
import org.tawasul.language.SupportedLanguages;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@TawasulTest
class DigestRendererTest {

	private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");

	private static final Map<String, String> FACTS = Map.of("dueAt", "2026-11-22T10:05:00Z", "promisedAt",
			"2026-11-25T11:00:00Z", "status", "resolved", "unit", "EDU-01-SAF");

	@Autowired
	private DigestRenderer digests;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Test
	void veryImportantCasesComeFirstEachOnceWithAllThatHappened() throws Exception {
		CaseFile calm = opened(Importance.NORMAL);
		CaseFile urgent = opened(Importance.VERY_IMPORTANT);
		List<OutboxMessage> messages = List.of(message(calm, MessageKind.NEW_TASK, "coordinator", 0),
				message(urgent, MessageKind.REMINDER, "coordinator", 2),
				message(urgent, MessageKind.NEW_TASK, "coordinator", 1));
		for (Locale language : SupportedLanguages.ALL) {
			RenderedMessage words = this.digests.render(messages, language);
			Files.createDirectories(Path.of("target/letters"));
			String html = this.digests.html(messages, language);
			Files.writeString(Path.of("target/letters/digest-" + language + ".html"), html);
			Files.writeString(Path.of("target/letters/digest-" + language + ".txt"),
					words.subject() + "\n\n" + words.body() + "\n\n---\n" + words.shortText());
			for (String text : List.of(words.body(), html)) {
				assertThat(text).containsSubsequence(urgent.getNumber().toString(), calm.getNumber().toString());
				assertThat(text).contains("/desk/cases/" + urgent.getNumber(), "/desk/cases/" + calm.getNumber())
					.contains(urgent.getReport().subject())
					.doesNotContain("??", "{", "notification.", "\uE002", "/t/");
			}
			assertThat(SmsTextFormatter.fits(words.shortText())).isTrue();
			assertThat(words.shortText()).endsWith("/desk").contains(urgent.getNumber().toString());
		}
		RenderedMessage arabic = this.digests.render(messages, SupportedLanguages.ARABIC);
		assertThat(arabic.subject()).isEqualTo("تواصل: 3 مستجدات في طلبين");
		assertThat(arabic.body()).containsSubsequence("هام جدًا", "- أُسند إليكم. المهلة",
				"- تذكير: ما زال في انتظار إجرائكم");
	}

	@Test
	void aReporterIsToldOfEachCaseByItsOwnLinkAndNothingThatWasTyped() {
		CaseFile one = opened(Importance.NORMAL);
		CaseFile other = opened(Importance.VERY_IMPORTANT);
		RenderedMessage words = this.digests.render(
				List.of(message(one, MessageKind.RECEIVED, null, 0), message(other, MessageKind.ESCALATED, null, 1)),
				SupportedLanguages.ARABIC);
		assertThat(words.body())
			.contains("/t/" + this.secrets.linkToken(one.getNumber()),
					"/t/" + this.secrets.linkToken(other.getNumber()))
			.doesNotContain(one.getReport().subject(), "درجة", "هام");
		assertThat(words.shortText()).endsWith("/track");
		RenderedMessage single = this.digests.render(
				List.of(message(one, MessageKind.RECEIVED, null, 0), message(one, MessageKind.ESCALATED, null, 1)),
				SupportedLanguages.ENGLISH);
		assertThat(single.subject()).isEqualTo("Tawasul: 2 updates on case " + one.getNumber());
		assertThat(single.shortText()).endsWith("/t/" + this.secrets.linkToken(one.getNumber()));
	}

	@Test
	void everyKindHasItsSentence() {
		CaseFile file = opened(Importance.IMPORTANT);
		for (MessageKind kind : MessageKind.values()) {
			for (Locale language : SupportedLanguages.ALL) {
				assertThat(this.digests.render(List.of(message(file, kind, "coordinator", 0)), language).body())
					.doesNotContain("notification.", "??", "{");
			}
		}
	}

	@Test
	void ofMoreThanFiftyCasesItTellsHowMany() {
		List<OutboxMessage> messages = new ArrayList<>();
		for (int i = 0; i < 53; i++) {
			messages.add(message(opened(Importance.NORMAL), MessageKind.NEW_TASK, "coordinator", i));
		}
		RenderedMessage words = this.digests.render(messages, SupportedLanguages.ARABIC);
		assertThat(words.subject()).isEqualTo("تواصل: 53 مستجدًا في 53 طلبًا");
		assertThat(words.body()).contains("و3 طلبات أخرى غير مذكورة هنا.");
	}

	@Test
	void itIsForOnePersonOnly() {
		CaseFile file = opened(Importance.NORMAL);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.digests.render(List.of(), SupportedLanguages.ARABIC));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.digests.render(List.of(message(file, MessageKind.RECEIVED, null, 0),
					message(file, MessageKind.NEW_TASK, "coordinator", 0)), SupportedLanguages.ARABIC));
	}

	private CaseFile opened(Importance importance) {
		CaseNumber number = this.cases.open(OutboxTestData.anonymous()).getNumber();
		if (importance != Importance.NORMAL) {
			this.cases.changeImportance(number, importance, "care");
		}
		return this.cases.find(number).orElseThrow();
	}

	private static OutboxMessage message(CaseFile file, MessageKind kind, @Nullable String username, int minutes) {
		return new OutboxMessage(file.getNumber(), kind, username, SupportedLanguages.ARABIC, FACTS,
				NOON.plusSeconds(60L * minutes));
	}

}
