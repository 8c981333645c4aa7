package org.tawasul.practice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.tawasul.access.StaffUser;
import org.tawasul.database.Installation;
import org.tawasul.guide.ExerciseProgress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks exercises where people practise. Everybody signs in by the name of whose part
 * they play, so what counts is what was done by that name.
 */
@Component
class PracticeExercises implements ExerciseProgress {

	private final Installation installation;

	private final JdbcClient jdbc;

	PracticeExercises(Installation installation, JdbcClient jdbc) {
		this.installation = installation;
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Optional<Instant>> of(StaffUser trainee) {
		if (!this.installation.isPractice()) {
			return Map.of();
		}
		Optional<Instant> since = since();
		Map<String, Optional<Instant>> done = new LinkedHashMap<>();
		Arrays.stream(PracticeExercise.values())
			.filter((exercise) -> trainee.roles().contains(exercise.role()))
			.forEach((exercise) -> done.put(exercise.id(),
					since.flatMap((begun) -> done(exercise, trainee.username(), begun))));
		return done;
	}

	Optional<Instant> done(PracticeExercise exercise, String trainee, Instant since) {
		return this.jdbc.sql(exercise.query())
			.param("trainee", trainee)
			.param("since", Timestamp.from(since))
			.query((row, index) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
			.single();
	}

	/** The ready cases are there: whatever comes later was done by trainees. */
	void beginAnew(Instant now) {
		this.jdbc.sql("update app.installation set practice_since = ?").param(Timestamp.from(now)).update();
	}

	/** When the last reset was done; nothing while one is running or was broken off. */
	Optional<Instant> since() {
		return this.jdbc.sql("select practice_since from app.installation where practice_since is not null")
			.query((row, index) -> row.getTimestamp(1).toInstant())
			.optional();
	}

}
