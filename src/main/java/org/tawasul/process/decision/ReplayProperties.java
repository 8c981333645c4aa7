package org.tawasul.process.decision;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How changed tables are tried on cases that were there.
 *
 * @param cases the newest so many are asked about, from 1 to 100,000
 * @param limit by then all tables of a page have been asked, or the page says that there
 * was time for some of the cases only
 */
@ConfigurationProperties("tawasul.process.rehearsal")
record ReplayProperties(@DefaultValue("3000") int cases, @DefaultValue("5s") Duration limit) {

	private static final int MOST = 100_000;

	ReplayProperties {
		Assert.isTrue(cases >= 1 && cases <= MOST,
				() -> "tawasul.process.rehearsal.cases is %d: 1 to %d are possible".formatted(cases, MOST));
		Assert.isTrue(!limit.isNegative() && !limit.isZero(), "tawasul.process.rehearsal.limit is no time");
	}

}
