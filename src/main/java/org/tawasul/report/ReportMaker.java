package org.tawasul.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes reports that wait, each claimed by one node. While one is being made, its
 * progress is noted and its claim renewed; whoever finds the claim gone gives up.
 */
@Component
class ReportMaker {

	private static final Logger log = LoggerFactory.getLogger(ReportMaker.class);

	private final ReportRepository reports;

	private final ReportContentRepository contents;

	private final ReportFileMaker files;

	private final ReportFolder folder;

	private final ReportProperties properties;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Set<ReportRun> running = ConcurrentHashMap.newKeySet();

	private volatile boolean closing;

	ReportMaker(ReportRepository reports, ReportContentRepository contents, ReportFileMaker files, ReportFolder folder,
			ReportProperties properties, PlatformTransactionManager transactions, Clock clock) {
		this.folder = folder;
		this.reports = reports;
		this.contents = contents;
		this.files = files;
		this.properties = properties;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Makes the next report. Returns whether there was one. */
	boolean makeNext() {
		UUID claim = UUID.randomUUID();
		Optional<Report> next = this.closing ? Optional.empty()
				: this.reports.claimNext(claim, this.properties.lease(), this.properties.attempts());
		next.ifPresent((report) -> make(report, new ReportRun(report.id(), claim)));
		return next.isPresent();
	}

	private void make(Report report, ReportRun run) {
		this.running.add(run);
		try {
			Path file = this.folder.create(report.format().extension());
			try {
				this.files.make(report, run, file);
				store(run, file);
			}
			finally {
				Files.delete(file);
			}
		}
		catch (ReportStoppedException ex) {
			this.reports.release(run.report(), run.claim());
		}
		catch (IOException | RuntimeException ex) {
			log.error("The report {} could not be made", report.id(), ex);
			this.reports.fail(run.report(), run.claim(), this.clock.instant());
		}
		finally {
			this.running.remove(run);
		}
	}

	private void store(ReportRun run, Path file) throws IOException {
		long size = Files.size(file);
		// From here on the row's lock keeps others away, and a renewal would wait for it.
		this.running.remove(run);
		this.transaction.executeWithoutResult((status) -> {
			if (!this.reports.finish(run.report(), run.claim(), run.written(), size, this.clock.instant())) {
				throw new ReportStoppedException();
			}
			try {
				this.contents.put(run.report(), file);
				this.reports.removeSurplus(run.report(), this.properties.files());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Notes how far the reports of this node are, for those who wait for them. */
	@Scheduled(fixedDelay = 2_000)
	void noteProgress() {
		for (ReportRun run : this.running) {
			try {
				if (!this.reports.renew(run.report(), run.claim(), run.written(), run.expected(),
						this.properties.lease())) {
					run.stop();
				}
			}
			catch (RuntimeException ex) {
				log.warn("The progress of the report {} could not be noted: {}", run.report(), ex.getMessage());
			}
		}
	}

	/** This node is stopping: another one makes what it has begun. */
	void close() {
		this.closing = true;
		this.running.forEach(ReportRun::stop);
	}

}
