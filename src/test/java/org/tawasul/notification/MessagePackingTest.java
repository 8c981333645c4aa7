package org.tawasul.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@TawasulTest
class MessagePackingTest {

	@Autowired
	private MessagePacking packing;

	@Autowired
	private RenderingService rendering;

	@Autowired
	private CaseService cases;

	@Autowired
	private OutboxMessageRepository repository;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void leaveTheMessagesOfOtherTestsAlone() {
		startAt(-1);
	}

	@Test
	void textsAndFactsArePackedAsSoonAsAMessageIsRendered() {
		CaseNumber number = someMessages();
		assertThat(ids(number)).isNotEmpty();
		assertThat(plain(number)).isZero();
		assertThat(texts(ids(number)).values()).allSatisfy((text) -> assertThat(text.body()).hasSizeGreaterThan(300));
		assertThat(this.repository.findByIdInOrderById(ids(number)))
			.allSatisfy((message) -> assertThat(message.getFacts()).containsEntry("category", "FIRE"));
		assertThat(this.jdbc.sql("select avg(length(packed)) from app.outbox_message where case_number = ?")
			.param(number.value())
			.query(Double.class)
			.single()).isLessThan(250);
	}

	@Test
	void whatSeveralPeopleAreToldInTheSameWordsIsKeptOnceAndReadByEach() {
		CaseNumber number = someMessages();
		List<OutboxMessage> messages = this.repository.findByIdInOrderById(ids(number));
		Map<String, Integer> told = new HashMap<>();
		messages.forEach((message) -> told.merge(message.getText().orElseThrow().toString(), 1, Integer::sum));
		assertThat(told.values()).as("people told the same").anyMatch((people) -> people > 1);
		assertThat(this.jdbc.sql("select count(packed) from app.outbox_message where case_number = ?")
			.param(number.value())
			.query(Integer.class)
			.single()).isEqualTo(told.size()).isLessThan(messages.size());
		assertThat(messages).allSatisfy((message) -> {
			assertThat(message.getState()).isEqualTo(OutboxMessage.State.RENDERED);
			assertThat(message.getFacts()).containsEntry("category", "FIRE");
		});
		assertThat(this.jdbc.sql("""
				select count(*) from app.outbox_message m join app.outbox_message s on s.id = m.same_as
				where m.case_number = ? and s.case_number = m.case_number and s.kind = m.kind and s.packed is not null
					and s.username <> m.username""").param(number.value()).query(Integer.class).single())
			.isEqualTo(messages.size() - told.size());
	}

	@Test
	void noWordsAreSharedBetweenCases() {
		CaseNumber one = this.cases.open(OutboxTestData.full()).getNumber();
		CaseNumber other = this.cases.open(OutboxTestData.full()).getNumber();
		this.rendering.renderPending();
		assertThat(texts(ids(one)).values()).allMatch((text) -> text.body().contains(one.toString()))
			.noneMatch((text) -> text.body().contains(other.toString()));
		assertThat(texts(ids(other)).values()).allMatch((text) -> text.body().contains(other.toString()));
	}

	@Test
	void whatAnEarlierReleaseWroteIsPackedAndReadWordForWord() {
		CaseNumber plain = someMessages();
		CaseNumber withFacts = someMessages();
		Map<Long, RenderedMessage> sent = new LinkedHashMap<>(texts(ids(plain)));
		sent.putAll(texts(ids(withFacts)));
		writeAsBefore(plain, false);
		writeAsBefore(withFacts, true);
		assertThat(texts(List.copyOf(sent.keySet()))).isEqualTo(sent);
		age(plain, 61);
		age(withFacts, 61);
		pack(ids(plain));
		assertThat(texts(List.copyOf(sent.keySet()))).isEqualTo(sent);
		assertThat(plain(plain) + plain(withFacts)).isZero();
		assertThat(this.repository.findByIdInOrderById(ids(withFacts)))
			.allSatisfy((message) -> assertThat(message.getFacts()).containsEntry("category", "FIRE"));
	}

	@Test
	void whatANodeOfThatReleaseMayStillBeAtWaitsAnHour() {
		CaseNumber number = someMessages();
		writeAsBefore(number, false);
		age(number, 59);
		pack(ids(number));
		assertThat(plain(number)).isEqualTo(ids(number).size());
	}

	@Test
	void whatHasNoTextsYetIsLeftToTheRenderer() {
		CaseFile file = this.cases.open(OutboxTestData.full());
		age(file.getNumber(), 61);
		pack(ids(file.getNumber()));
		assertThat(plain(file.getNumber())).isEqualTo(ids(file.getNumber()).size());
		assertThat(this.rendering.renderPending()).isGreaterThanOrEqualTo(ids(file.getNumber()).size());
		assertThat(plain(file.getNumber())).isZero();
	}

	@Test
	void damageIsNoticed() {
		byte[] packed = TextPacker.pack(List.of("تواصل", "نص من كلمات لم تُكتب من قبل: قطيفة", "قصير")).orElseThrow();
		packed[packed.length / 2] ^= 1;
		assertThatIllegalStateException().isThrownBy(() -> TextPacker.unpack(packed));
		assertThatIllegalStateException().isThrownBy(() -> TextPacker.unpack(new byte[] { 1, 2, 3 }));
	}

	@Test
	void anyTextsComeBack() {
		for (MessageContent content : List.of(new MessageContent(new RenderedMessage("", "", ""), ""),
				new MessageContent(new RenderedMessage("a", "😀\n\u200f\r\n", " "), null),
				new MessageContent(new RenderedMessage("س", "x".repeat(100_000), ""), "{}"))) {
			assertThat(MessageContent.unpack(content.pack().orElseThrow())).isEqualTo(content);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "\u001F", "\uD800" })
	void whatWouldNotComeBackStaysPlain(String odd) {
		RenderedMessage text = new RenderedMessage("a" + odd, "b", "c");
		assertThat(new MessageContent(text, "{}").pack()).isEmpty();
		OutboxMessage message = new OutboxMessage(new CaseNumber(41001), MessageKind.RECEIVED, null,
				OutboxTestData.ARABIC, Map.of(), Instant.EPOCH);
		message.markRendered(text, Map.of("type", "INCIDENT"), Instant.EPOCH);
		assertThat(message.getText()).contains(text);
		assertThat(message.getFacts()).containsEntry("type", "INCIDENT");
	}

	/** Without it nobody could read what was packed with it. */
	@ParameterizedTest
	@CsvSource({ "texts-1.txt,55a410aa259a1349ea63b6d831e0e1939a92163dead07beb7a1b9289f8a8822b",
			"texts-2.txt,a1c6de7a6dfdae3a273b621af61076221d672722161c61965f85e0510c0ef406" })
	void aDictionaryNeverChanges(String file, String hash) throws IOException, GeneralSecurityException {
		try (InputStream dictionary = getClass().getResourceAsStream("/notification/" + file)) {
			assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dictionary.readAllBytes())))
				.isEqualTo(hash);
		}
	}

	private CaseNumber someMessages() {
		CaseFile file = this.cases.open(OutboxTestData.full());
		this.rendering.renderPending();
		return file.getNumber();
	}

	private void pack(List<Long> ids) {
		startAt(ids.get(0) - 1);
		this.packing.packSome(() -> true);
	}

	private void startAt(long id) {
		this.jdbc.sql("update app.outbox_packing set up_to = ?").param(id).update();
	}

	/** Plain, or packed with the first dictionary, the facts beside it. */
	private void writeAsBefore(CaseNumber number, boolean packed) {
		for (OutboxMessage message : this.repository.findByIdInOrderById(ids(number))) {
			RenderedMessage text = message.getText().orElseThrow();
			this.jdbc
				.sql("""
						update app.outbox_message set facts = ?::jsonb, packed = ?, subject = ?, body = ?, short_text = ?, same_as = null
						where id = ?""")
				.params("{\"type\": \"INCIDENT\", \"category\": \"FIRE\"}", packed ? packedBefore(text) : null,
						packed ? null : text.subject(), packed ? null : text.body(), packed ? null : text.shortText(),
						message.getId())
				.update();
		}
	}

	private static byte[] packedBefore(RenderedMessage text) {
		try (InputStream dictionary = MessagePackingTest.class.getResourceAsStream("/notification/texts-1.txt")) {
			Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
			deflater.setDictionary(dictionary.readAllBytes());
			deflater.setInput(
					String.join("\0", text.subject(), text.body(), text.shortText()).getBytes(StandardCharsets.UTF_8));
			deflater.finish();
			byte[] packed = new byte[10_000];
			return Arrays.copyOf(packed, deflater.deflate(packed));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void age(CaseNumber number, int minutes) {
		this.jdbc.sql(
				"update app.outbox_message set written_at = written_at - make_interval(mins => ?) where case_number = ?")
			.params(minutes, number.value())
			.update();
	}

	private List<Long> ids(CaseNumber number) {
		return this.jdbc.sql("select id from app.outbox_message where case_number = ? order by id")
			.param(number.value())
			.query(Long.class)
			.list();
	}

	private Map<Long, RenderedMessage> texts(List<Long> ids) {
		Map<Long, RenderedMessage> texts = new LinkedHashMap<>();
		this.repository.findByIdInOrderById(ids)
			.forEach((message) -> texts.put(message.getId(), message.getText().orElseThrow()));
		return texts;
	}

	private int plain(CaseNumber number) {
		return this.jdbc.sql(
				"select count(*) from app.outbox_message where case_number = ? and (facts is not null or coalesce(packed::text, same_as::text) is null)")
			.param(number.value())
			.query(Integer.class)
			.single();
	}

}
