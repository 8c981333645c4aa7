package org.tawasul.quality;

import java.nio.ByteBuffer;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.crypto.HmacHasher;

import org.springframework.stereotype.Component;

/**
 * Where an answer stands in samples: the same for ever, spread evenly, and nobody outside
 * can tell it from the number of the case.
 */
@Component
class SamplePlaces {

	/** From 0 to one less. */
	static final int PLACES = 100;

	private final HmacHasher hasher;

	SamplePlaces(HmacHasher hasher) {
		this.hasher = hasher.derive("places of answers in samples");
	}

	int of(CaseNumber number, int round) {
		return Math.floorMod(ByteBuffer.wrap(this.hasher.hash(number + "/" + round)).getInt(), PLACES);
	}

}
