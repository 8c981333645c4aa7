package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What is published later than it was looked at: at a planned time, or after somebody
 * else has changed what it would replace.
 */
@TawasulTest
class LaterPublicationTest extends PublishesMeetingFiles {

	@Test
	void aPlannedPublicationIsCarriedOutOnceItsTimeHasComeOrCancelled() throws Exception {
		int version = live().version().number();
		String waiting = send(TABLE, shorter());
		assertThat(content(post(waiting + "/publication").param("when", "later").param("note", "x"), 422))
			.contains("اكتب اليوم والساعة");
		assertThat(content(post(waiting + "/publication").param("when", "later")
			.param("note", "x")
			.param("day", "2001-01-01")
			.param("time", "07:00"), 422)).contains("اختر موعدًا");
		UUID id = UUID.fromString(waiting.substring(waiting.lastIndexOf('/') + 1));
		Instant now = Instant.now();
		this.candidates.plan(id, "لاحقًا", now.plusSeconds(86_400), this.users.of("owner"), PublicationBasis.NONE);
		assertThat(page(waiting + "?lang=ar")).contains("إلغاء الموعد").doesNotContain("النشر الآن");
		this.job.publish();
		assertThat(live().version().number()).as("not yet").isEqualTo(version);
		redirect(post(waiting + "/cancellation"), waiting);
		this.candidates.publishPlanned(id);
		assertThat(live().version().number()).as("cancelled in between").isEqualTo(version);
		due(id);
		this.job.publish();
		assertThat(live().version().number()).isEqualTo(version + 1);
		assertThat(this.versions.versions(KEY, 1).get(0)).satisfies((live) -> {
			assertThat(live.by()).isEqualTo("owner");
			assertThat(live.note()).isEqualTo("لاحقًا");
		});
		String again = send(TABLE, shorter());
		due(UUID.fromString(again.substring(again.lastIndexOf('/') + 1)));
		this.job.publish();
		assertThat(page(again + "?lang=ar")).as("nothing would change by then").contains("حان موعد النشر");
		assertThat(live().version().number()).isEqualTo(version + 1);
	}

	/** The second one would take the first one's change back, without having seen it. */
	@Test
	void whatSomebodyElseHasChangedMeanwhileIsLookedAtBeforeItIsReplaced() throws Exception {
		String waiting = send(TABLE, shorter());
		String seen = compared(waiting);
		String form = new String(files().get("DecideMeeting.form"), StandardCharsets.UTF_8);
		publish(Map.of("DecideMeeting.form", form.replaceFirst("\\{", "{ \"note\": 1,")));
		assertThat(compared(waiting)).as("another file is kept as it is").isEqualTo(seen);
		String faster = shorter().replace("\"P6D\"", "\"P7D\"");
		publish(Map.of(TABLE, faster));
		String tomorrow = LocalDate.now(ZoneId.of("Asia/Riyadh")).plusDays(2).toString();
		for (String when : List.of("now", "later")) {
			String page = content(post(waiting + "/publication").param("when", when)
				.param("note", "مهلة أقصر")
				.param("day", tomorrow)
				.param("time", "07:15")
				.param("compared", seen), 409);
			assertThat(page).contains("لم تطّلع عليه", "value=\"مهلة أقصر\"", "value=\"" + tomorrow + "\"",
					"value=\"07:15\"", "P7D");
		}
		assertThat(content(
				post(waiting + "/publication").cookie(new Cookie("lang", "en")).param("when", "now").param("note", "x"),
				409))
			.contains("something else went live");
		assertThat(files().get(TABLE)).asString(StandardCharsets.UTF_8).isEqualTo(faster);
		redirect(post(waiting + "/publication").param("when", "now")
			.param("note", "مهلة أقصر")
			.param("compared", compared(waiting)), PAGE);
		assertThat(files().get(TABLE)).asString(StandardCharsets.UTF_8).contains("\"P6D\"");
		assertThat(files().get("DecideMeeting.form")).asString(StandardCharsets.UTF_8).contains("\"note\": 1");
	}

	@Test
	void aPlanDoesNotTakeBackWhatWasPublishedAfterIt() throws Exception {
		String waiting = send(TABLE, shorter());
		UUID id = UUID.fromString(waiting.substring(waiting.lastIndexOf('/') + 1));
		this.candidates.plan(id, "لاحقًا", Instant.EPOCH, this.users.of("owner"),
				new PublicationBasis(compared(waiting), ""));
		String faster = shorter().replace("\"P6D\"", "\"P7D\"");
		publish(Map.of(TABLE, faster));
		this.job.publish();
		assertThat(files().get(TABLE)).asString(StandardCharsets.UTF_8).isEqualTo(faster);
		assertThat(page(waiting + "?lang=ar")).contains("لألغت ذلك التغيير", "النشر الآن");
		assertThat(page(waiting + "?lang=en")).contains("that change would have been taken back");
		this.candidates.plan(id, "لاحقًا", Instant.EPOCH, this.users.of("owner"),
				new PublicationBasis(compared(waiting), ""));
		this.job.publish();
		assertThat(files().get(TABLE)).asString(StandardCharsets.UTF_8).contains("\"P6D\"");
	}

	/** As somebody else does, who has looked at what is live. */
	private void publish(Map<String, String> files) {
		Map<String, byte[]> sent = new TreeMap<>();
		files.forEach((name, content) -> sent.put(name, content.getBytes(StandardCharsets.UTF_8)));
		UUID id = this.candidates.add(this.users.of("owner"), sent);
		assertThat(this.candidates.publish(id, "أسرع", this.users.of("owner"),
				new PublicationBasis(this.versions.replaced(sent), "")))
			.isTrue();
	}

	/** Whatever else is wrong with the form, the page still has to say so. */
	@Test
	void anErrorInTheFormHidesNoChangeThatNobodyHasLookedAt() throws Exception {
		int version = live().version().number();
		String waiting = send(TABLE, shorter());
		String old = PAGE + "/live/" + KEY + "/" + version;
		publish(Map.of(TABLE, shorter().replace("\"P6D\"", "\"P8D\"")));
		for (String address : List.of(waiting, old)) {
			String seen = compared(address);
			publish(Map.of(TABLE, shorter().replace("\"P6D\"", address.equals(old) ? "\"P9D\"" : "\"P7D\"")));
			assertThat(compared(address)).isNotEqualTo(seen);
			assertThat(content(
					post(address + "/publication").param("when", "now").param("note", " ").param("compared", seen),
					422))
				.contains("name=\"compared\" value=\"" + seen + "\"");
			assertThat(content(
					post(address + "/publication").param("when", "now").param("note", "x").param("compared", seen),
					409))
				.contains("لم تطّلع عليه", "name=\"compared\" value=\"" + compared(address) + "\"");
		}
	}

	@Test
	void aFileThatWasLeftOutMeanwhileIsNotCalledAPublication() throws Exception {
		String form = new String(files().get("DecideMeeting.form"), StandardCharsets.UTF_8);
		UUID id = this.candidates.add(this.users.of("owner"), Map.of(TABLE, shorter().getBytes(StandardCharsets.UTF_8),
				"DecideMeeting.form", form.replaceFirst("\\{", "{ \"note\": 1,").getBytes(StandardCharsets.UTF_8)));
		String waiting = PAGE + "/waiting/" + id;
		String seen = compared(waiting);
		redirect(post(waiting + "/files").param("file", "DecideMeeting.form"), waiting);
		assertThat(content(
				post(waiting + "/publication").param("when", "now").param("note", "x").param("compared", seen), 409))
			.contains("استُبعد أحد هذه الملفات", "ثم انشر أو حدد الموعد من جديد");
	}

	@Test
	void whoeverIsNoLongerAnOwnerPublishesNothing() throws Exception {
		int version = live().version().number();
		String waiting = send(TABLE, shorter());
		UUID id = UUID.fromString(waiting.substring(waiting.lastIndexOf('/') + 1));
		this.candidates.plan(id, "x", Instant.EPOCH, this.users.of("coordinator"), new PublicationBasis(null, "x"));
		this.job.publish();
		assertThat(live().version().number()).isEqualTo(version);
		assertThat(this.candidates.find(id)).get().satisfies((kept) -> assertThat(kept.missedAt()).isNotNull());
	}

	private void due(UUID id) {
		this.candidates.plan(id, "لاحقًا", Instant.EPOCH, this.users.of("owner"), PublicationBasis.NONE);
		assertThat(this.jdbc.sql("select count(*) from app.model_candidate where state = 'PLANNED'")
			.query(Integer.class)
			.single()).isOne();
	}

}
