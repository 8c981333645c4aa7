package org.tawasul.attachment;

import java.time.Clock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.tawasul.attachment.cleaning.Cleaning;
import org.tawasul.attachment.scanner.Scanner;
import org.tawasul.attachment.store.Stores;

import org.springframework.context.ApplicationContext;

/**
 * The room with another store or scanner than the application of the tests has, on the
 * same database.
 *
 * @param attachments its door
 * @param scans its scanning
 * @param sweeping its sweeping
 */
record OtherStores(Attachments attachments, Scans scans, Sweeping sweeping) {

	static OtherStores with(ApplicationContext parts, Stores stores, Scanner scanner) {
		AttachmentRows rows = parts.getBean(AttachmentRows.class);
		Allowance allowance = parts.getBean(Allowance.class);
		AttachmentSettings settings = parts.getBean(AttachmentSettings.class);
		Clock clock = parts.getBean(Clock.class);
		AttachmentMetrics metrics = new AttachmentMetrics(new SimpleMeterRegistry(), rows, clock);
		Departures departures = new Departures(rows, stores, clock);
		Scans scans = new Scans(scanner, rows, stores, departures, metrics);
		Arrivals arrivals = new Arrivals(settings, allowance, parts.getBean(Cleaning.class), scans, rows, stores,
				metrics, clock);
		return new OtherStores(new Attachments(arrivals, allowance, rows, departures, stores), scans,
				new Sweeping(rows, departures, settings, clock));
	}

}
