package org.tawasul.desk.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;

import static org.assertj.core.api.Assertions.assertThat;

class ReporterViewTest {

	@Test
	void thoseWhoWorkOnTheCaseSeeEverything() {
		ReporterView view = ReporterView.of(reporter("+966551234567", "noura@moe.example"), true);
		assertThat(view).isEqualTo(new ReporterView("نورة", "1234567897", "+966551234567", "noura@moe.example",
				ReporterRole.TEACHER, "55120", "معلمة", false));
	}

	@Test
	void othersSeeNoMoreThanTheEnds() {
		ReporterView view = ReporterView.of(reporter("+966551234567", "noura@moe.example"), false);
		assertThat(view).isEqualTo(new ReporterView("نورة", "••••••••97", "•••••••••••67", "n•••@moe.example",
				ReporterRole.TEACHER, "•••20", "معلمة", true));
	}

	@ParameterizedTest
	@CsvSource({ "123,••3", "12,••", "1,•" })
	void ofAShortNumberEvenLessIsLeft(String number, String masked) {
		assertThat(ReporterView.of(reporter(number, null), false).mobile()).isEqualTo(masked);
	}

	@Test
	void whatIsNotKnownStaysUnknown() {
		ReporterView view = ReporterView.of(reporter(null, null), false);
		assertThat(view.mobile()).isNull();
		assertThat(view.email()).isNull();
	}

	private static Reporter reporter(String mobile, String email) {
		return new Reporter("نورة", "1234567897", mobile, email, ReporterRole.TEACHER, "55120", "معلمة");
	}

}
