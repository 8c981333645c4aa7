package org.tawasul.rehearsal.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.rehearsal.ModelCandidate;
import org.tawasul.rehearsal.TableEffect;
import org.tawasul.rehearsal.TableEffect.Group;

import static org.assertj.core.api.Assertions.assertThat;

class EffectViewMapperTest {

	@Test
	void whoSeesAllCasesReadsTheMostFrequentDifferencesAndHowManyOthersThereAre() {
		List<Group> groups = IntStream.range(0, 25)
			.mapToObj((place) -> new Group("g" + place, List.of(), 25 - place, List.of()))
			.toList();
		TableEffect effect = new TableEffect("CaseRouting", "توجيه", TableEffect.Basis.CASES, true, false, 400,
				25 * 26 / 2, groups, true);
		ModelCandidate upload = new ModelCandidate(new UUID(1, 1), null, "owner", Instant.EPOCH, "", null, null, "",
				null, null, false, false, Map.of("CaseRouting.dmn", new byte[0]));
		EffectView view = new EffectViewMapper(null, new ChangeLabels(null, null, null), null, null, null, null, null)
			.views(List.of(effect), upload, true, SupportedLanguages.ARABIC)
			.get(0);
		assertThat(view.groups()).hasSize(TableEffect.MOST_GROUPS);
		assertThat(view.groups().get(0).cases()).isEqualTo(25);
		assertThat(view.others()).isEqualTo(1 + 2 + 3 + 4 + 5);
		assertThat(view.cut()).isTrue();
	}

}
