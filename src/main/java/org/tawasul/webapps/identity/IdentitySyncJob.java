package org.tawasul.webapps.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.directory.DirectoryChanged;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * When the engine's users and groups are synchronised: before the first request, with
 * every change of the directory, and every minute, because absences begin and end by
 * themselves and other nodes change the directory too.
 */
@Component
@EnableScheduling
class IdentitySyncJob implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(IdentitySyncJob.class);

	private final IdentitySync identitySync;

	private final AdministratorBootstrap firstAdministrator;

	private volatile boolean running;

	IdentitySyncJob(IdentitySync following, AdministratorBootstrap firstAdministrator) {
		this.identitySync = following;
		this.firstAdministrator = firstAdministrator;
	}

	@Override
	public void start() {
		this.firstAdministrator.appointAdministrator();
		this.identitySync.synchronize();
		this.firstAdministrator.setPassword();
		this.running = true;
	}

	/** In the transaction of the change, so that both are committed or neither. */
	@EventListener
	void changed(DirectoryChanged change) {
		if (this.running) {
			this.identitySync.synchronize();
		}
	}

	@Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
	void everyMinute() {
		try {
			this.identitySync.synchronize();
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("The engine's users could not be brought up to date; next try in a minute", ex);
		}
	}

	/** Before the web server and the job executor. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
