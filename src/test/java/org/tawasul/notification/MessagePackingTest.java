package org.tawasul.notification;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
	void afterAMonthTextsTakeATenthAndAreReadWordForWord() {
		CaseNumber number = someMessages();
		List<Long> ids = ids(number);
		Map<Long, RenderedMessage> sent = texts(ids);
		assertThat(sent).isNotEmpty();
		age(number, 31);
		pack(ids);
		assertThat(texts(ids)).isEqualTo(sent);
		assertThat(plain(number)).isZero();
		assertThat(this.jdbc.sql("select avg(length(packed)) from app.outbox_message where case_number = ?")
			.param(number.value())
			.query(Double.class)
			.single()).isLessThan(250);
	}

	@Test
	void youngerOnesStayAsTheyAre() {
		CaseNumber number = someMessages();
		age(number, 29);
		pack(ids(number));
		assertThat(plain(number)).isEqualTo(ids(number).size());
	}

	@Test
	void whatHasNoTextsYetIsLeftToTheRenderer() {
		CaseFile file = this.cases.open(OutboxTestData.full());
		age(file.getNumber(), 31);
		pack(ids(file.getNumber()));
		assertThat(this.rendering.renderPending()).isGreaterThanOrEqualTo(ids(file.getNumber()).size());
		assertThat(plain(file.getNumber())).isEqualTo(ids(file.getNumber()).size());
	}

	@Test
	void damageIsNoticed() {
		byte[] packed = TextPacker.pack(new RenderedMessage("تواصل", "نص من كلمات لم تُكتب من قبل: قطيفة", "قصير"));
		packed[packed.length / 2] ^= 1;
		assertThatIllegalStateException().isThrownBy(() -> TextPacker.unpack(packed));
		assertThatIllegalStateException().isThrownBy(() -> TextPacker.unpack(new byte[] { 1, 2, 3 }));
	}

	@Test
	void anyTextsComeBack() {
		for (RenderedMessage message : List.of(new RenderedMessage("", "", ""),
				new RenderedMessage("a", "😀\n\u200f\r\n", " "), new RenderedMessage("س", "x".repeat(100_000), ""))) {
			assertThat(TextPacker.unpack(TextPacker.pack(message))).isEqualTo(message);
		}
	}

	/** Without it nobody could read what was packed with it. */
	@Test
	void theDictionaryNeverChanges() throws IOException, GeneralSecurityException {
		try (InputStream dictionary = getClass().getResourceAsStream("/notification/texts-1.txt")) {
			assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dictionary.readAllBytes())))
				.isEqualTo("55a410aa259a1349ea63b6d831e0e1939a92163dead07beb7a1b9289f8a8822b");
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

	private void age(CaseNumber number, int days) {
		this.jdbc.sql(
				"update app.outbox_message set written_at = written_at - make_interval(days => ?) where case_number = ?")
			.params(days, number.value())
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
				"select count(*) from app.outbox_message where case_number = ? and body is not null and packed is null")
			.param(number.value())
			.query(Integer.class)
			.single();
	}

}
