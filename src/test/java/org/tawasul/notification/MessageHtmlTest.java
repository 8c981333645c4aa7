package org.tawasul.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.language.SupportedLanguages;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every message as a page and as text, made of hostile facts. The pages are kept in
 * {@code target/letters}, to be looked at.
 */
@TawasulTest
class MessageHtmlTest {

	private static final Path FOLDER = Path.of("target", "letters");

	private static final Set<MessageKind> TO_REPORTER = Set.of(MessageKind.RECEIVED, MessageKind.REFERRED,
			MessageKind.QUESTION, MessageKind.RESOLVED, MessageKind.ESCALATED, MessageKind.NEW_DATE,
			MessageKind.OBJECTION_RECEIVED, MessageKind.RATE_INVITATION, MessageKind.WITHDRAWN, MessageKind.COMMENT,
			MessageKind.ACCESS_LINK, MessageKind.CONTACT_CODE, MessageKind.CONTACT_CHANGED);

	private static final String HARM = "<script>alert(1)</script> \u202Etxt.exe\u202C \u2067& {0} [(${link})] \"'\uE000";

	private static final Map<String, String> FACTS = Map.of("promisedAt", "2026-11-25T11:00:00Z", "dueAt",
			"2026-11-22T10:05:00Z", "answerUntil", "2026-11-27T10:00:00Z", "objectionUntil", "2026-12-02T10:00:00Z",
			"question", "في أي طابق يقع المختبر؟ " + HARM, "comment", "نشكر لك تعاونك.\n\nسيزوركم الفريق غدًا. " + HARM,
			"unit", "EDU-01-SAF", "reason", "overdue", "status", "resolved", "code", "482-913");

	private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

	/** What a page of ours may be made of. */
	private static final Pattern TAGS = Pattern.compile(
			"(?i)<(?!/?(?:html|head|meta|title|body|table|tr|td|div|p|br|" + "span|strong|bdi|a)\\b|!DOCTYPE html>)");

	@Autowired
	private CaseService cases;

	@Autowired
	private MessageRenderer renderer;

	@Autowired
	private JdbcClient jdbc;

	private CaseFile file;

	@BeforeEach
	void openCase() throws IOException {
		Files.createDirectories(FOLDER);
		CaseReport plain = OutboxTestData.full();
		CaseFile opened = this.cases.open(new CaseReport(CaseType.INCIDENT, Category.FIRE, "مختبر",
				"رائحة غاز\r\nBcc: all@moe.example " + HARM, plain.description(), "SA-01", null, null, true, false,
				Map.of(), plain.reporter(), Channel.WEB, SupportedLanguages.ARABIC));
		this.jdbc.sql("""
				insert into app.comment (id, case_number, at, kind, author, internal, text)
				values (nextval('app.comment_seq'), ?, now(), 'RESOLUTION', 'coordinator', false, ?)""")
			.params(opened.getNumber().value(), "أُغلق مصدر الغاز.\n\n- فُحص المختبر\n- " + HARM.replace("\u202E", ""))
			.update();
		this.file = this.cases.find(opened.getNumber()).orElseThrow();
	}

	@ParameterizedTest
	@EnumSource
	void everyPageIsHarmlessWholeAndTellsWhatTheTextTells(MessageKind kind) throws IOException {
		for (Locale language : SupportedLanguages.ALL) {
			Mail words = words(kind, language);
			Files.writeString(FOLDER.resolve(kind.code() + "-" + language + ".html"), words.html());
			Files.writeString(FOLDER.resolve(kind.code() + "-" + language + ".txt"),
					words.subject() + "\n\n" + words.body() + "\n\n---\n" + words.shortText());
			checkHarmless(words);
			checkDirection(words.html(), language);
			checkSame(words);
		}
	}

	private void checkHarmless(Mail words) {
		assertThat(words.html())
			.doesNotContainIgnoringCase("<script", "<img", "<link", "<style", "src=", "url(", "@import")
			.doesNotContainPattern(TAGS)
			.doesNotContainPattern("(?i)\\son\\w+=")
			.doesNotContain("\uE000", "\uE001", "\uE002", "\uE003", "\u2068", "\u2069", "??", " th:", "notification.");
		for (String text : new String[] { words.subject(), words.body(), words.shortText(), words.html() }) {
			assertThat(text).doesNotContainPattern("[\u202A-\u202E\u2066\u2067\uE000-\uE003]");
			assertThat(text.replace("{0} [(${link})]", "")).as("what a template left").doesNotContain("{", "[(", "[#");
		}
		assertThat(words.subject()).doesNotContainPattern("[\\p{Cc}\u2028\u2029]");
		assertThat(SmsTextFormatter.fits(words.shortText())).as(words.shortText()).isTrue();
		assertThat(words.shortText()).as("marks cost letters").doesNotContainPattern("[\u2066-\u2069]");
	}

	private static void checkDirection(String html, Locale language) {
		String tag = language.equals(SupportedLanguages.ARABIC) ? "lang=\"ar\" dir=\"rtl\"" : "lang=\"en\" dir=\"ltr\"";
		assertThat(html).startsWith("<!DOCTYPE html>").contains("<html " + tag).contains("border=\"0\" " + tag);
	}

	/** Line by line, without the colons that a table needs not. */
	private static void checkSame(Mail words) {
		String page = bare(HtmlUtils.htmlUnescape(words.html().replaceAll("(?s)<head>.*</head>|<[^>]*>", " ")));
		words.body().lines().forEach((line) -> assertThat(page).contains(bare(line)));
		String text = bare(words.body());
		String inBlocks = words.html().replaceAll("(?s)<head>.*</head>|</?(?:bdi|strong|span)\\b[^>]*>", "");
		Pattern.compile("<[^>]*>")
			.splitAsStream(inBlocks)
			.map((piece) -> bare(HtmlUtils.htmlUnescape(piece)))
			.filter((piece) -> !OWN_OF_PAGE.contains(piece))
			.forEach((piece) -> assertThat(text).contains(piece));
	}

	/** The name of the service above, and the words on a button. */
	private static final Set<String> OWN_OF_PAGE = Set.of("تواصل", "مركزرعايةالمستفيدين·وزارةالتعليم", "Tawasul",
			"Beneficiaries'CareCentre·MinistryofEducation", "متابعةالطلب", "تقييمالخدمة", "فتحالطلب", "Followyourcase",
			"Rateourservice", "Openthecase");

	private static String bare(String text) {
		return text.replaceAll("[:\\s\u00A0\u2068\u2069]+", "");
	}

	@Test
	void whatRunsAgainstTheLanguageIsIsolated() {
		Mail english = words(MessageKind.QUESTION, SupportedLanguages.ENGLISH);
		assertThat(english.body()).contains("\"\u2068في أي طابق يقع المختبر؟").contains("\u2069\"");
		assertThat(english.html()).contains("<bdi>في أي طابق");
		assertThat(words(MessageKind.QUESTION, SupportedLanguages.ARABIC).body()).doesNotContain("\u2068");
		assertThat(words(MessageKind.NEW_TASK, SupportedLanguages.ENGLISH).html()).contains("<bdi>رائحة غاز Bcc:");
		assertThat(words(MessageKind.RESOLVED, SupportedLanguages.ENGLISH).html())
			.contains("<div dir=\"auto\">أُغلق مصدر الغاز.");
	}

	@Test
	void aLinkOfAMessageLeadsToWhatItTellsOf() {
		assertThat(words(MessageKind.RATE_INVITATION, SupportedLanguages.ARABIC).html())
			.containsPattern("/t/[\\w-]+#rate\"");
		assertThat(words(MessageKind.QUESTION, SupportedLanguages.ARABIC).body())
			.containsPattern("/t/[\\w-]+#question\\n");
		assertThat(words(MessageKind.RECEIVED, SupportedLanguages.ARABIC).html()).doesNotContainPattern("/t/[\\w-]+#");
	}

	private Mail words(MessageKind kind, Locale language) {
		String username = TO_REPORTER.contains(kind) ? null : "coordinator";
		WrittenMessage message = new WrittenMessage(this.file.getNumber(), kind, username, language, FACTS, LATER)
			.completedFrom(this.file);
		RenderedMessage text = this.renderer.render(message, this.file);
		return new Mail(text.subject(), text.body(), text.shortText(), this.renderer.html(message, this.file));
	}

	/** All that is sent of a message. */
	private record Mail(String subject, String body, String shortText, String html) {

	}

}
