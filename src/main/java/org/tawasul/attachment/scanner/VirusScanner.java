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
public class VirusScanner {

	private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);

	/** Somebody waits to hear whether it is there. */
	private static final Duration SHORT = Duration.ofSeconds(3);

	private final ScannerProperties settings;

	VirusScanner(ScannerProperties settings) {
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
	public boolean isAvailable() {
		if (!isConfigured()) {
			return true;
		}
		try (ClamdConnection clamd = new ClamdConnection(this.settings.socketAddress(), SHORT)) {
			return clamd.send("PING").equals("PONG");
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
	public ScanVerdict scan(Path file) {
		if (!isConfigured()) {
			return ScanVerdict.CLEAN;
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
	public ScanVerdict scan(InputStream content) {
		if (!isConfigured()) {
			return ScanVerdict.CLEAN;
		}
		try (ClamdConnection clamd = new ClamdConnection(this.settings.socketAddress(), this.settings.timeout())) {
			return verdict(clamd.scan(content));
		}
		catch (IOException | IllegalArgumentException away) {
			return away(away);
		}
	}

	private static ScanVerdict away(Exception why) {
		log.warn("The virus scanner cannot be asked: {}", why.toString());
		return ScanVerdict.UNKNOWN;
	}

	private static ScanVerdict verdict(String reply) {
		if (reply.endsWith(" OK")) {
			return ScanVerdict.CLEAN;
		}
		if (reply.contains("size limit exceeded") || reply.contains("Heuristics.Limits.Exceeded")) {
			log.warn("The virus scanner takes no file of this size: raise StreamMaxLength of clamd");
			return ScanVerdict.TOO_LARGE;
		}
		if (reply.endsWith(" FOUND")) {
			log.warn("The virus scanner found something: {}", reply);
			return ScanVerdict.INFECTED;
		}
		log.warn("The virus scanner answers nothing that helps: {}", reply.isEmpty() ? "nothing at all" : reply);
		return ScanVerdict.UNKNOWN;
	}

}
