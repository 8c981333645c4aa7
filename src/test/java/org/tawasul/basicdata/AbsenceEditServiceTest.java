package org.tawasul.basicdata;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.directory.AppointmentLookup;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two administrators at the same moment, for the two coordinators of one unit.
 */
@TawasulTest
class AbsenceEditServiceTest {

	private static final List<String> COORDINATORS = List.of("edu06saf.coordinator1", "edu06saf.coordinator2");

	@Autowired
	private AbsenceEditService absences;

	@Autowired
	private AppointmentLookup posts;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	@AfterEach
	void everybodyIsBack() {
		for (String username : COORDINATORS) {
			this.posts.absences(username).forEach((absence) -> this.absences.end(username, absence.from()));
		}
	}

	@Test
	void lastOneOfAUnitIsNotSentOnLeaveUnasked() {
		CompletableFuture<?> second = this.transaction.execute((status) -> {
			leave(COORDINATORS.get(0));
			return CompletableFuture.runAsync(() -> leave(COORDINATORS.get(1)));
		});
		assertThatExceptionOfType(CompletionException.class).isThrownBy(second::join)
			.withCauseInstanceOf(AbsenceEditService.UnattendedPostException.class);
		assertThat(this.posts.absences(COORDINATORS.get(0))).hasSize(1);
		assertThat(this.posts.absences(COORDINATORS.get(1))).isEmpty();
	}

	private void leave(String username) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, this.clock.getZone());
		ImportPlan plan = this.absences.record(username, Map.of(ImportColumn.FROM, today.plusDays(3).toString(),
				ImportColumn.UNTIL, today.plusDays(9).toString()), false);
		assertThat(plan.isValid()).isTrue();
	}

}
