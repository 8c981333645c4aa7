package org.tawasul.mining;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.StatusLabels;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.language.Messages;
import org.tawasul.problem.TooManyRequestsException;

import org.springframework.stereotype.Service;

/**
 * Hands out event logs. Each is noted in the audit trail before its first byte goes, few
 * are written at once on a node, and one person has not more than so many in an hour.
 */
@Service
class EventLogService {

	static final int IN_AN_HOUR = 20;

	private static final int AT_ONCE = 2;

	/** Somebody else's may take longer, but most do not. */
	private static final Duration WAIT = Duration.ofMinutes(1);

	private final EventLogRepository logs;

	private final StepLabels steps;

	private final StatusLabels statuses;

	private final MinistryDirectory ministry;

	private final Messages messages;

	private final AuditTrail audit;

	private final RateLimiter limiter;

	private final Semaphore turns = new Semaphore(AT_ONCE);

	EventLogService(EventLogRepository logs, StepLabels steps, StatusLabels statuses, MinistryDirectory ministry,
			Messages messages, AuditTrail audit, SharedRateLimiters limiters) {
		this.logs = logs;
		this.steps = steps;
		this.statuses = statuses;
		this.ministry = ministry;
		this.messages = messages;
		this.audit = audit;
		this.limiter = limiters.limiter("event logs", IN_AN_HOUR, Duration.ofHours(1));
	}

	/**
	 * The codes of the units by which cases can be chosen, those that were closed too.
	 */
	Set<String> units() {
		return Stream.concat(this.ministry.units().stream(), this.ministry.formerUnits().stream())
			.map(OrgUnit::code)
			.collect(Collectors.toSet());
	}

	/**
	 * Writes a log.
	 * @param viewer who asks for it, and sees every case
	 * @param target where it goes; opened with the first bytes that are sent, some 64 KB,
	 * or all of a smaller log
	 * @throws IOException when the reader has gone
	 * @throws TooManyRequestsException when it is not their turn
	 */
	void write(StaffUser viewer, StepPeriod period, EventLogCriteria criteria, EventLogFormat format, Locale locale,
			EventLogOutput.Target target) throws IOException {
		if (!this.turns.tryAcquire()) {
			throw new TooManyRequestsException("event-logs-busy", WAIT);
		}
		try {
			Duration wait = this.limiter.tryAcquire(viewer.username());
			if (!wait.isZero()) {
				throw new TooManyRequestsException("event-logs", wait);
			}
			this.audit.record(AuditAction.EVENT_LOG_FETCHED, null, Map.of("format", format.name(), "from",
					period.from().toString(), "until", period.until().toString(), "criteria", criteria.codes()));
			EventLogLabels labels = new EventLogLabels(this.steps, this.statuses, this.ministry, this.messages,
					criteria.isOfEvents(), locale);
			EventLogRepository.Pages pages = this.logs.pages(period, criteria);
			EventLogWriter writer = format.writer(new EventLogOutput(target), labels);
			for (List<LoggedCase> page = pages.next(); !page.isEmpty(); page = pages.next()) {
				for (LoggedCase one : page) {
					writer.write(one);
				}
			}
			writer.finish();
		}
		finally {
			this.turns.release();
		}
	}

}
