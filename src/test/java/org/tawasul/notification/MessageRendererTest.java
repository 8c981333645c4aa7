package org.tawasul.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.Importance;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class MessageRendererTest {

	private static final Set<MessageKind> TO_REPORTER = Set.of(MessageKind.RECEIVED, MessageKind.REFERRED,
			MessageKind.QUESTION, MessageKind.RESOLVED, MessageKind.ESCALATED, MessageKind.NEW_DATE,
			MessageKind.OBJECTION_RECEIVED, MessageKind.RATE_INVITATION, MessageKind.WITHDRAWN, MessageKind.COMMENT);

	private static final Map<String, String> ALL_FACTS = Map.of("promisedAt", "2026-11-25T11:00:00Z", "dueAt",
			"2026-11-22T10:05:00Z", "answerUntil", "2026-11-27T10:00:00Z", "objectionUntil", "2026-12-02T10:00:00Z",
			"question", "في أي طابق يقع المختبر؟", "unit", "EDU-01-SAF", "reason", "overdue", "status", "resolved");

	private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

	@Autowired
	private PublicUrl address;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private MessageRenderer renderer;

	@Autowired
	private Messages messages;

	@ParameterizedTest
	@EnumSource
	void everyMessageIsWholeInBothLanguages(MessageKind kind) {
		for (CaseReport report : List.of(OutboxTestData.full(), OutboxTestData.anonymous())) {
			CaseFile file = opened(report);
			for (Map<String, String> facts : List.of(ALL_FACTS, Map.<String, String>of())) {
				for (Locale language : SupportedLanguages.ALL) {
					checkWhole(words(kind, file, language, facts), kind, file, language);
				}
			}
		}
	}

	private void checkWhole(RenderedMessage words, MessageKind kind, CaseFile file, Locale language) {
		String all = words.subject() + "\n" + words.body();
		assertThat(all).as("no missing word, argument or value")
			.doesNotContain("??", "{", "}", "..", "[#", "[/", "null", "notification.", "status.", "phase.");
		assertThat(words.subject()).contains(file.getNumber().toString()).doesNotContain("\n");
		assertThat(words.body()).contains(file.getNumber().toString()).doesNotContain("\n\n\n");
		String link = TO_REPORTER.contains(kind) ? "/t/" + this.secrets.linkToken(file.getNumber())
				: "/desk/cases/" + file.getNumber();
		assertThat(words.body()).contains(this.address.of(link));
		assertThat(words.shortText()).endsWith("\n" + this.address.of(link)).contains(file.getNumber().toString());
		assertThat(SmsTextFormatter.fits(words.shortText())).as(words.shortText()).isTrue();
		if (language.equals(SupportedLanguages.ENGLISH)) {
			String beginning = file.getReport()
				.subject()
				.substring(0, Math.min(5, file.getReport().subject().length()));
			String own = all.replaceAll(beginning + ".*", "").replace(ALL_FACTS.get("question"), "");
			assertThat(own).doesNotContainPattern("[ء-ي]{3}");
		}
	}

	@ParameterizedTest
	@EnumSource
	void noMessageGivesAwayWhoTheReporterIsOrTheSecret(MessageKind kind) {
		CaseFile file = opened(OutboxTestData.full());
		String secret = this.secrets.secretOf(file.getNumber());
		for (Locale language : SupportedLanguages.ALL) {
			RenderedMessage words = words(kind, file, language, ALL_FACTS);
			String all = words.subject() + "\n" + words.body() + "\n" + words.shortText();
			assertThat(all).doesNotContain(OutboxTestData.OF_THE_REPORTER)
				.doesNotContain(secret, secret.replace("-", ""), file.getReport().description());
			if (TO_REPORTER.contains(kind)) {
				assertThat(all).as("what a stranger could have typed").doesNotContain(file.getReport().subject());
			}
			else {
				assertThat(all).as("the reporter's key").doesNotContain("/t/");
				assertThat(words.body()).contains(file.getReport().subject());
			}
		}
	}

	@Test
	void whatCannotBeReadOfTheFactsIsLeftOut() {
		CaseFile file = opened(OutboxTestData.full());
		Map<String, String> odd = new HashMap<>(Map.of("promisedAt", "tomorrow", "answerUntil", "", "dueAt", "soon",
				"unit", "NO-SUCH", "reason", "no-such", "status", "no_such", "something", "else"));
		for (MessageKind kind : MessageKind.values()) {
			assertThat(words(kind, file, OutboxTestData.ARABIC, odd).body()).doesNotContain("tomorrow", "soon",
					"no-such", "no_such", "??");
		}
	}

	@Test
	void textsAreGivenAsTheyWereWritten() {
		CaseFile file = opened(OutboxTestData.full());
		String question = "هل <b>الطابق</b> [(${link})] & {0} 'الأول'؟";
		assertThat(words(MessageKind.QUESTION, file, OutboxTestData.ARABIC, Map.of("question", question)).body())
			.contains("«" + question + "»");
		assertThat(words(MessageKind.QUESTION, file, OutboxTestData.ARABIC, Map.of("question", "no")).body())
			.contains("«\u2068no\u2069»");
	}

	@Test
	void aDateIsGivenByBothCalendars() {
		CaseFile file = opened(OutboxTestData.full());
		RenderedMessage words = words(MessageKind.ESCALATED, file, OutboxTestData.ARABIC, ALL_FACTS);
		assertThat(words.body()).contains("الأربعاء 15 جمادى الآخرة 1448هـ الموافق 25 نوفمبر 2026م، الساعة 2:00 مساءً");
		assertThat(words.shortText()).contains("15/06/1448هـ - 25/11/2026م");
	}

	@Test
	void aCaseThatIsWithTheMinisterIsPromisedForNoDate() {
		CaseFile file = opened(OutboxTestData.full());
		Map<String, String> facts = Map.of("promisedAt", "", "level", "MINISTER", "reason", "overdue");
		for (MessageKind kind : List.of(MessageKind.ESCALATED, MessageKind.OBJECTION_RECEIVED)) {
			String arabic = render(kind, file, OutboxTestData.ARABIC, facts).toString();
			assertThat(arabic).contains("لدى معالي الوزير").doesNotContain("الموعد", "موعد");
			String english = render(kind, file, SupportedLanguages.ENGLISH, facts).toString();
			assertThat(english).contains("with the Minister").doesNotContain("date by which", "new date");
		}
	}

	@Test
	void whoHasTheCaseNowIsNamedAfterAReferralAnEscalationAndAnObjection() {
		CaseFile file = opened(OutboxTestData.full());
		Map<String, String> head = Map.of("unit", "EDU-01-BLD", "level", "HEAD", "levelUnit", "EDU-01-BLD", "reason",
				"overdue");
		for (MessageKind kind : List.of(MessageKind.REFERRED, MessageKind.ESCALATED, MessageKind.OBJECTION_RECEIVED)) {
			RenderedMessage arabic = render(kind, file, OutboxTestData.ARABIC, head);
			assertThat(arabic.body()).contains("مدير إدارة المباني");
			assertThat(arabic.shortText()).contains("مدير ");
			assertThat(render(kind, file, SupportedLanguages.ENGLISH, head).body()).contains("the head of ");
		}
		Map<String, String> coordinators = Map.of("unit", "EDU-01-BLD", "level", "COORDINATORS", "levelUnit",
				"EDU-01-BLD");
		assertThat(render(MessageKind.REFERRED, file, OutboxTestData.ARABIC, coordinators).body())
			.contains("لدى منسقي إدارة المباني");
	}

	@Test
	void aReferralToTheCareCentreNamesIt() {
		CaseFile file = opened(OutboxTestData.full());
		Map<String, String> care = Map.of("unit", "", "level", "CARE_CENTRE", "levelUnit", "MOE");
		RenderedMessage arabic = render(MessageKind.REFERRED, file, OutboxTestData.ARABIC, care);
		assertThat(arabic.subject()).contains("إلى مركز رعاية المستفيدين");
		assertThat(arabic.body()).contains("ليحدد الجهة المختصة به").doesNotContain("لتتولى معالجته");
	}

	@Test
	void aQuestionSaysWhatHappensWithoutAnAnswerAndThatTheDateWaits() {
		CaseFile file = opened(OutboxTestData.full());
		assertThat(words(MessageKind.QUESTION, file, OutboxTestData.ARABIC, ALL_FACTS).body())
			.contains("واصلنا العمل بما لدينا من معلومات", "فيتأخر الموعد المتوقع للرد بقدر مدة الانتظار");
		assertThat(words(MessageKind.QUESTION, file, SupportedLanguages.ENGLISH, ALL_FACTS).body())
			.contains("we will continue with the information we have", "is put off by as long as we wait");
	}

	@Test
	void theFooterSaysWhetherRepliesAreRead() {
		String withoutAddress = why(null, SupportedLanguages.ENGLISH);
		assertThat(withoutAddress).contains("because of your role").endsWith("replies are not read.");
		assertThat(why("care@moe.example", SupportedLanguages.ENGLISH)).endsWith("you can reply to it by e-mail.")
			.doesNotContain("not read");
		assertThat(why("care@moe.example", OutboxTestData.ARABIC)).contains("ويمكن الرد عليها")
			.doesNotContain("لا تُستقبل");
	}

	private String why(String replyTo, Locale language) {
		return new MessageLineFormatter(this.messages, new ReplyProperties(replyTo)).footer("staff", language, "41001")
			.get("why")
			.toString();
	}

	/** As it is when all its facts are kept, whatever the case says. */
	private RenderedMessage render(MessageKind kind, CaseFile file, Locale language, Map<String, String> facts) {
		Map<String, String> all = new HashMap<>(facts);
		all.put("type", file.getReport().type().name());
		return words(kind, file, language, all);
	}

	private CaseFile opened(CaseReport report) {
		return this.cases.find(this.cases.open(report).getNumber()).orElseThrow();
	}

	@Test
	void aPageMadeLaterSaysWhatTheTextSaid() {
		CaseFile file = opened(OutboxTestData.full());
		WrittenMessage message = new WrittenMessage(file.getNumber(), MessageKind.NEW_TASK, "coordinator",
				OutboxTestData.ARABIC, Map.of(), LATER)
			.completedFrom(file);
		String body = this.renderer.render(message, file).body();
		this.cases.changeImportance(file.getNumber(), Importance.NORMAL, "care");
		CaseFile later = this.cases.find(file.getNumber()).orElseThrow();
		assertThat(file.getImportance()).isEqualTo(Importance.VERY_IMPORTANT);
		assertThat(later.getImportance()).isEqualTo(Importance.NORMAL);
		assertThat(message.completedFrom(later)).isEqualTo(message);
		assertThat(this.renderer.render(message.completedFrom(later), later).body()).isEqualTo(body);
		assertThat(body).contains("درجة الأهمية: هام جدًا");
		assertThat(this.renderer.html(message.completedFrom(later), later)).contains(">هام جدًا<")
			.doesNotContain(">عادي<");
	}

	private RenderedMessage words(MessageKind kind, CaseFile file, Locale language, Map<String, String> facts) {
		String username = TO_REPORTER.contains(kind) ? null : "coordinator";
		WrittenMessage message = new WrittenMessage(file.getNumber(), kind, username, language, facts, LATER);
		return this.renderer.render(message.completedFrom(file), file);
	}

}
