package org.tawasul.facility;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The register with as many schools as there are. */
@TawasulTest
@Transactional
class FacilityRegisterTest {

	@Autowired
	private FacilityRegister register;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void suggestionsAmongThirtyFiveThousandSchoolsReadTheIndex() {
		this.jdbc
			.sql("""
					insert into app.facility (code, kind, arabic_name, english_name, region)
					select 'T' || n, 'SCHOOL', (array['ابتدائية', 'متوسطة', 'ثانوية'])[1 + n % 3] || ' ' ||
					 (array['النور', 'الفاروق', 'حطين', 'اليرموك', 'القادسية'])[1 + n % 5] || ' ' || n, 'School ' || n, 'SA-01'
					from generate_series(1, 35000) n""")
			.update();
		this.jdbc.sql("analyze app.facility").update();
		assertThat(this.register.suggest("النور 1499", null, "SA-01", 10)).isNotEmpty()
			.allSatisfy((school) -> assertThat(school.arabicName()).contains("النور 1499"));
		assertThat(this.register.suggest("اب", null, null, 10)).hasSize(10);
		FacilityQuery query = FacilityQuery.of("ثانويه الفارو");
		List<String> plan = this.jdbc
			.sql("explain select code from app.facility"
					+ " where to_tsvector('simple', words) @@ to_tsquery('simple', :query)")
			.param("query", query.toTsQuery())
			.query(String.class)
			.list();
		assertThat(plan).anyMatch((line) -> line.contains("facility_words"))
			.noneMatch((line) -> line.contains("Seq Scan"));
	}

	@Test
	void littleAndNonsenseFindNothing() {
		for (String typed : List.of("", " ", "ال", "ج", "%%", "':*", "\u200f\u200f", "'a'|'b'!",
				"لا توجد مدرسة كهذه")) {
			assertThat(this.register.suggest(typed, null, null, 10)).as(typed).isEmpty();
		}
	}

}
