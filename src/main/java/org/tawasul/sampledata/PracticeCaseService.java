package org.tawasul.sampledata;

import java.time.Instant;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Service;

/**
 * The ready cases of a practice ministry: every kind of case of one region, in every
 * state that a case can be in.
 */
@Service
public class PracticeCaseService {

	private final SampleDataService samples;

	private final PracticeTouches touches;

	PracticeCaseService(SampleDataService samples, PracticeTouches touches) {
		this.samples = samples;
		this.touches = touches;
	}

	/**
	 * Writes the cases, and links some. Meanwhile the application's clock shows other
	 * times, so nobody else should work.
	 * @param now until when they have come in
	 * @param progress hears the step, {@code playing} or {@code writing}, and its percent
	 */
	public void write(Instant now, BiConsumer<String, Integer> progress) {
		this.samples.fillForPractice(now, progress);
		this.touches.add();
	}

}
