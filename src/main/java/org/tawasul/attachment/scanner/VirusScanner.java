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
 * Client of the virus scanner clamd. It returns within the configured time and never
 * throws: a result that is not available now is {@link ScanVerdict#UNKNOWN}.
 */
@Component
public class VirusScanner {

	private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);

	/** Timeout of availability checks, for whose answer somebody waits. */
	private static final Duration SHORT = Duration.ofSeconds(3);

	private final ScannerProperties settings;

	VirusScanner(ScannerProperties settings) {
		this.settings = settings;
	}

	/**
	 * Whether a scanner is configured.
	 * @return false when files count as clean without being asked about
	 */
	public boolean isConfigured() {
		return this.settings.isConfigured();
	}

	/**
	 * Whether the scanner answers.
	 * @return true also when there is none to ask
	 */
	public boolean isAvailable() {
		if (!isConfigured()) {
			return true;
		}
		try (ClamdConnection clamd = new ClamdConnection(this.settings.socketAddress(), SHORT)) {
			return clamd.send("PING").equals("PONG");
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	/**
	 * Scans a file.
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
		catch (IOException ex) {
			return unavailable(ex);
		}
	}

	/**
	 * Scans content as a stream.
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
		catch (IOException | IllegalArgumentException ex) {
			return unavailable(ex);
		}
	}

	private static ScanVerdict unavailable(Exception ex) {
		log.warn("The virus scanner is unavailable: {}", ex.toString());
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
		log.warn("The virus scanner's reply is not understood: '{}'", reply);
		return ScanVerdict.UNKNOWN;
	}

}
