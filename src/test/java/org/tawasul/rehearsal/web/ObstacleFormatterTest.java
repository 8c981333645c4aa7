package org.tawasul.rehearsal.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.tawasul.TawasulTest;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.rehearsal.move.MoveObstacle;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;
import org.tawasul.rehearsal.move.RunningModels;
import org.tawasul.rehearsal.web.ObstacleFormatter.Found;
import org.tawasul.rehearsal.web.RunningView.Obstacle;
import org.tawasul.rehearsal.web.RunningView.Place;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;

/** A reason is said once, however many steps it holds for. */
@TawasulTest
class ObstacleFormatterTest {

	private static final List<Found> FOUND = List.of(found(Reason.STEP_GONE, "A", "", 3, 2),
			found(Reason.TIMER_GONE, "A", "T", 3, 1), found(Reason.STEP_GONE, "B", "", 3, 4),
			found(Reason.STEP_GONE, "A", "", 4, 3), found(Reason.VARIABLE_MISSING, "B", "reviewDue", 3, 1),
			found(Reason.SUSPENDED, "A", "", 3, 1), found(Reason.SUSPENDED, "B", "", 3, 1),
			found(Reason.STEP_CHANGED, "", "", 3, 1));

	@Autowired
	private Messages messages;

	private static Found found(Reason reason, String step, String subject, int from, int cases) {
		return new Found(new MoveObstacle(reason, step, subject), from, cases);
	}

	@Test
	void eachReasonIsSaidOnceWithItsStepsAndHowManyCasesWaitThere() {
		assertThat(said(Locale.ENGLISH)).containsExactly(
				new Obstacle("Waiting at a step that the new version does not have:", 9,
						List.of(new Place("\"A of 3\"", 2), new Place("\"B of 3\"", 4), new Place("\"A of 4\"", 3))),
				new Obstacle("Waiting for a time that the step does not have in the new version:", 1,
						List.of(new Place("\"T of 3\" at the step \"A of 3\"", 1))),
				new Obstacle("After the step the new version asks for what this case does not have:", 1,
						List.of(new Place("reviewDue, after the step \"B of 3\"", 1))),
				new Obstacle(
						"Suspended by an administrator, or one of its times is. It can be moved once it runs again.", 2,
						List.of()),
				new Obstacle("Waiting at a step that is something else, or elsewhere, in the new version:", 1,
						List.of(new Place("a step that is not known", 1))));
	}

	@Test
	void everyReasonWithStepsLeadsToThemInBothLanguages() {
		for (Locale locale : List.of(SupportedLanguages.ARABIC, Locale.ENGLISH)) {
			for (Reason reason : Reason.values()) {
				assertThat(this.messages.text("rehearsal.obstacle." + reason, locale)).as("%s %s", reason, locale)
					.endsWith(reason.isAboutStep() ? ":" : ".")
					.doesNotContain("{");
			}
		}
	}

	private List<Obstacle> said(Locale locale) {
		RunningModels models = Mockito.mock(RunningModels.class);
		Mockito.when(models.nodeName(anyString(), anyInt(), anyString(), any()))
			.thenAnswer((asked) -> Optional.of(asked.getArgument(2) + " of " + asked.getArgument(1)));
		return new ObstacleFormatter(models, this.messages).obstacles(FOUND, "CaseLifecycle", 5, locale);
	}

}
