package org.tawasul.access.body;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * Limits on the bodies of requests that come slowly. A thread waits for each of them.
 *
 * @param waiting how many threads may wait at once, fewer than
 * {@code server.tomcat.threads.max}, of which it is half by default: the others serve
 * those whose requests are complete
 * @param waitingPerAddress how many of them for one network address
 * @param patience how long a sender may keep us waiting altogether, besides what
 * {@code minRate} grants; the longest pause between two pieces is
 * {@code server.tomcat.connection-timeout}
 * @param minRate bytes a second that lengthen the patience by a second
 */
@ConfigurationProperties("tawasul.access.body")
record RequestBodyProperties(@Nullable Integer waiting, @DefaultValue("50") int waitingPerAddress,
		@DefaultValue("15s") Duration patience, @DefaultValue("1KB") DataSize minRate) {

	RequestBodyProperties {
		Assert.isTrue((waiting == null || waiting > 0) && waitingPerAddress > 0,
				"tawasul.access.body: at least one may wait");
		Assert.isTrue(minRate.toBytes() > 0, "tawasul.access.body.min-rate: at least one byte");
	}

	/** How many of so many threads may wait. */
	int waitingOf(int threads) {
		Assert.isTrue(this.waiting == null || this.waiting < threads,
				"tawasul.access.body.waiting: fewer than server.tomcat.threads.max");
		return (this.waiting != null) ? this.waiting : Math.max(1, threads / 2);
	}

	/** How long the sender of so many bytes may have kept us waiting. */
	Duration allowed(long bytes) {
		return this.patience.plusMillis(1000 * bytes / this.minRate.toBytes());
	}

}
