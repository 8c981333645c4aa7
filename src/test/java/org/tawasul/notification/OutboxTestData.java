package org.tawasul.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests write into the outbox and read out of it, and the cases they write of. */
final class OutboxTestData {

	static final Locale ARABIC = Locale.forLanguageTag("ar");

	/** Everything that a message to a reporter must never repeat. */
	static final List<String> OF_THE_REPORTER = List.of("نورة", "بنت سعد", "1234567897", "551234567", "noura@",
			"EMP-77", "معلمة علوم");

	private final JdbcClient jdbc;

	OutboxTestData(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static CaseReport full() {
		Reporter reporter = new Reporter("نورة بنت سعد", "1234567897", "+966551234567", "noura@moe.example",
				ReporterRole.TEACHER, "EMP-77", "معلمة علوم");
		return new CaseReport(CaseType.INCIDENT, Category.FIRE, "مختبر", "رائحة غاز قوية ودخان في مختبر المدرسة",
				"دخان قرب المختبر منذ الصباح", "SA-01", null, null, true, false, Map.of(), reporter, Channel.WEB,
				ARABIC);
	}

	static CaseReport anonymous() {
		return new CaseReport(CaseType.SUGGESTION, null, null, "اقتراح", "لدي اقتراح", "ABROAD", null, null, false,
				false, Map.of(), null, Channel.WEB, ARABIC);
	}

	/** A message as it stands in the table, odd ones included. */
	long write(String kind, CaseFile file, @Nullable String username, Locale language, String facts) {
		return this.jdbc.sql("""
				insert into app.outbox_message (id, case_number, kind, username, language, facts, written_at)
				values (nextval('app.outbox_seq'), ?, ?, ?, ?, ?::jsonb, now()) returning id""")
			.params(file.getNumber().value(), kind, username, language.getLanguage(), facts)
			.query(Long.class)
			.single();
	}

	Map<String, Object> row(long id) {
		return this.jdbc.sql("select * from app.outbox_message where id = ?").param(id).query().singleRow();
	}

	List<String> allWords(CaseNumber number) {
		return this.jdbc.sql("""
				select coalesce(m.packed, s.packed) from app.outbox_message m
				left join app.outbox_message s on s.id = m.same_as where m.case_number = ? order by m.id""")
			.param(number.value())
			.query((row, position) -> words(row.getBytes(1)))
			.list();
	}

	private static String words(byte @Nullable [] packed) {
		return (packed != null) ? String.join("\n", TextPacker.unpack(packed).subList(0, 3)) : "";
	}

}
