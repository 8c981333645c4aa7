package org.tawasul.attachment.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The ministry's virus scanner: clamd, asked over TCP. It never keeps anybody waiting for
 * longer than is configured, and never fails: what cannot be found out now is unknown.
 */
@Component
public class Scanner {

	private static final Logger log = LoggerFactory.getLogger(Scanner.class);

	/** Somebody waits to hear whether it is there. */
	private static final Duration SHORT = Duration.ofSeconds(3);

	private final ScannerSettings settings;

	Scanner(ScannerSettings settings) {
		this.settings = settings;
	}

	/**
	 * Whether there is one to ask.
	 * @return false when files count as clean without being asked about
	 */
	public boolean isConfigured() {
		return this.settings.isConfigured();
	}

	/**
	 * Whether it answers.
	 * @return true also when there is none to ask
	 */
	public boolean isThere() {
		if (!isConfigured()) {
			return true;
		}
		try (Conversation clamd = new Conversation(this.settings.socketAddress(), SHORT)) {
			return clamd.ask("PING").equals("PONG");
		}
		catch (IOException | RuntimeException away) {
			return false;
		}
	}

	/**
	 * Asks about a file on the disk.
	 * @param file what to scan
	 * @return what the scanner says
	 */
	public Verdict scan(Path file) {
		if (!isConfigured()) {
			return Verdict.CLEAN;
		}
		try (InputStream content = Files.newInputStream(file)) {
			return scan(content);
		}
		catch (IOException unreadable) {
			return away(unreadable);
		}
	}

	/**
	 * Asks about content, which is streamed and not held.
	 * @param content what to scan; it stays the caller's to close
	 * @return what the scanner says
	 */
	public Verdict scan(InputStream content) {
		if (!isConfigured()) {
			return Verdict.CLEAN;
		}
		try (Conversation clamd = new Conversation(this.settings.socketAddress(), this.settings.timeout())) {
			return verdict(clamd.show(content));
		}
		catch (IOException | IllegalArgumentException away) {
			return away(away);
		}
	}

	private static Verdict away(Exception why) {
		log.warn("The virus scanner cannot be asked: {}", why.toString());
		return Verdict.UNKNOWN;
	}

	private static Verdict verdict(String reply) {
		if (reply.endsWith(" OK")) {
			return Verdict.CLEAN;
		}
		if (reply.contains("size limit exceeded") || reply.contains("Heuristics.Limits.Exceeded")) {
			log.warn("The virus scanner takes no file of this size: raise StreamMaxLength of clamd");
			return Verdict.TOO_LARGE;
		}
		if (reply.endsWith(" FOUND")) {
			log.warn("The virus scanner found something: {}", reply);
			return Verdict.INFECTED;
		}
		log.warn("The virus scanner answers nothing that helps: {}", reply.isEmpty() ? "nothing at all" : reply);
		return Verdict.UNKNOWN;
	}

}
