package org.tawasul.survey.call;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.crypto.HmacHasher;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the table {@code SatisfactionSample} is asked about a closed case. Each case has a
 * place of 0 to 99 for ever, so that the table may choose a share of them.
 */
@Component
public class SatisfactionSampleFacts {

	/** Places among which cases are spread evenly. */
	private static final int PLACES = 100;

	private final SampledCaseRepository cases;

	private final DoNotCallList doNotCall;

	private final VoiceCalls voice;

	private final MinistryDirectory ministry;

	private final HmacHasher places;

	SatisfactionSampleFacts(SampledCaseRepository cases, DoNotCallList doNotCall, VoiceCalls voice,
			MinistryDirectory ministry, HmacHasher hasher) {
		this.cases = cases;
		this.doNotCall = doNotCall;
		this.voice = voice;
		this.ministry = ministry;
		this.places = hasher.derive("places of cases in samples");
	}

	Map<String, @Nullable Object> of(SampledCase one) {
		Map<String, @Nullable Object> facts = new HashMap<>();
		facts.put("type", one.type());
		facts.put("category", one.category());
		facts.put("importance", one.importance());
		facts.put("channel", one.channel());
		facts.put("unitKind",
				Optional.ofNullable(one.unit())
					.flatMap(this.ministry::unit)
					.map((unit) -> unit.kind().name())
					.orElse(null));
		facts.put("askedByLink", one.asked());
		facts.put("voiceReady", this.voice.isReady());
		facts.put("samplePlace", placeOf(one.number()));
		return facts;
	}

	/** The same for ever, and nobody outside can tell it from the number. */
	int placeOf(CaseNumber number) {
		return Math.floorMod(ByteBuffer.wrap(this.places.hash(number.toString())).getInt(), PLACES);
	}

	/**
	 * The cases that were closed last.
	 * @param most how many
	 * @return the last one first
	 */
	@Transactional(readOnly = true)
	public List<CaseNumber> newest(int most) {
		return this.cases.newest(most);
	}

	/**
	 * The facts of closed cases, so that another table can be tried on them.
	 * @param numbers the cases
	 * @return facts by case; none where no table is asked because nobody may be called:
	 * the case is not closed, there is no number, or its owner does not want to be called
	 */
	@Transactional(readOnly = true)
	public Map<CaseNumber, Map<String, @Nullable Object>> among(Collection<CaseNumber> numbers) {
		Map<CaseNumber, Map<String, @Nullable Object>> facts = new HashMap<>();
		if (numbers.isEmpty()) {
			return facts;
		}
		List<SampledCase> found = this.cases.among(numbers).stream().filter((one) -> one.mobile() != null).toList();
		Set<String> unwilling = this.doNotCall
			.among(found.stream().map((one) -> Objects.requireNonNull(one.mobile())).toList());
		found.stream()
			.filter((one) -> !unwilling.contains(one.mobile()))
			.forEach((one) -> facts.put(one.number(), of(one)));
		return facts;
	}

}
