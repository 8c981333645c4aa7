package org.tawasul.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** One table of examples for both sides: Java's and PostgreSQL's. */
class SearchTextTest {

	private static EmbeddedPostgres postgres;

	private static Connection connection;

	@BeforeAll
	static void startPostgres() throws IOException, SQLException {
		postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
		connection = postgres.getPostgresDatabase().getConnection();
		String migration = Files.readString(Path.of("src/main/resources/db/migration/V2__language.sql"));
		connection.createStatement().execute(migration);
	}

	@AfterAll
	static void stopPostgres() throws IOException, SQLException {
		connection.close();
		postgres.close();
	}

	static Stream<Arguments> examples() {
		return Stream.of(arguments("أحمد إبراهيم آدم ٱلله", "احمد ابراهيم ادم الله"),
				arguments("مدرسةُ فاطمةَ", "مدرسه فاطمه"), arguments("مصطفى علی", "مصطفي علي"),
				arguments("مسؤول وشؤون ومسائل", "مسوول وشوون ومسايل"), arguments("شيء", "شيء"),
				arguments("کتاب ھنا ہنا", "كتاب هنا هنا"), arguments("رقم ٢٠٢٦ و۱۴۴۸", "رقم 2026 و1448"),
				arguments("بـــلاغ", "بلاغ"), arguments("ﻻ ﷲ", "لا الله"), arguments("مُحَمَّدٌ", "محمد"),
				arguments("  حريق\t في \r\n المبنى  ", "حريق في المبني"),
				arguments("École ＦＩＲＥ Straße", "ecole fire straße"),
				arguments("\u200Fمبنى\u200E \u202Eقديم\u202C \uFEFFجدا\u200B", "مبني قديم جدا"),
				arguments("ΟΔΟΣ İzmir", "οδοσ izmir"), arguments("a\u00A0b\u3000c\u2009d\u2028e", "a b c d e"),
				arguments("\u0001x\u007Fy\u009F", "xy"), arguments("𝒜 😀", "a 😀"), arguments("ه\u0654ۀ", "هه"),
				arguments("50% _x\\y '\"", "50% _x\\y '\""), arguments("", ""), arguments(" \t ", ""));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void bothSidesCompareAlike(String written, String compared) throws SQLException {
		assertThat(SearchText.normalise(written)).isEqualTo(compared);
		assertThat(sql(written)).isEqualTo(compared);
		assertThat(SearchText.normalise(compared)).isEqualTo(compared);
	}

	@Test
	void bothSidesAgreeOnEveryLetterOfTheScriptsInUse() throws SQLException {
		for (int letter = 1; letter < 0x3000; letter++) {
			if (Character.isDefined(letter) && inUse(letter)) {
				String written = "a" + Character.toString(letter) + "b";
				assertThat(sql(written)).as("U+%04X", letter).isEqualTo(SearchText.normalise(written));
			}
		}
	}

	@Test
	void bothSidesAgreeOnTextsMixedAtRandom() throws SQLException {
		Random random = new Random(19996);
		for (int i = 0; i < 2000; i++) {
			String written = random.ints(20, 0, 2)
				.map((block) -> (block == 0) ? random.nextInt(0x20, 0x250) : random.nextInt(0x600, 0x700))
				.filter(Character::isDefined)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			String compared = SearchText.normalise(written);
			assertThat(sql(written)).as(written).isEqualTo(compared);
			assertThat(SearchText.normalise(compared)).as(written).isEqualTo(compared);
		}
	}

	@Test
	void whatPostgresCannotTakeIsDroppedFromTheQuery() {
		assertThat(SearchText.normalise("حريق\u0000 \uD83D في")).isEqualTo("حريق في");
	}

	@Test
	void aGeneratedColumnWithItsIndexFindsTheTextHoweverItIsTyped() throws SQLException {
		connection.createStatement().execute("""
				create extension pg_trgm;
				create temporary table example (subject text,
					compared text generated always as (app.normalise(subject)) stored);
				create index on example using gin (compared gin_trgm_ops);
				insert into example (subject) values ('حريقٌ في مدرسة أحمد الأولى ١٢٣')""");
		try (PreparedStatement query = connection
			.prepareStatement("select count(*) from example where compared like '%' || ? || '%'")) {
			query.setString(1, SearchText.normalise("مدرسه احمد الاولي 123"));
			try (ResultSet found = query.executeQuery()) {
				found.next();
				assertThat(found.getInt(1)).isOne();
			}
		}
	}

	/** From Latin to Arabic, and signs: elsewhere ICU's and Java's Unicode may differ. */
	private static boolean inUse(int letter) {
		return letter < 0x900 || letter >= 0x1E00;
	}

	private static String sql(String text) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select app.normalise(?)")) {
			query.setString(1, text);
			try (ResultSet answer = query.executeQuery()) {
				answer.next();
				return answer.getString(1);
			}
		}
	}

}
