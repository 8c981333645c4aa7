package org.tawasul.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads PDF files as another program does.
 */
public final class Poppler {

	/** All but the ligatures of lam and alef. */
	private static final Pattern SHAPES = Pattern.compile("[\\ufb50-\\ufdff\\ufe70-\\ufef4]");

	private static final String DIRECTIONS = "[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

	private Poppler() {
	}

	/**
	 * The text as it is copied out of a reader, without marks of direction, letter by
	 * letter.
	 */
	public static String text(byte[] pdf) throws IOException, InterruptedException {
		String copied = run(pdf, "pdftotext", "-layout").replaceAll(DIRECTIONS, "");
		assertThat(copied).as("letters, not the shapes that they take in a word").doesNotContainPattern(SHAPES);
		return Normalizer.normalize(copied, Form.NFKC);
	}

	/** What the fonts of the file are. */
	public static String fonts(byte[] pdf) throws IOException, InterruptedException {
		return run(pdf, "pdffonts");
	}

	private static String run(byte[] pdf, String... command) throws IOException, InterruptedException {
		Path file = Files.write(Files.createTempFile("read", ".pdf"), pdf);
		Path output = Files.createTempFile("read", ".txt");
		try {
			String last = command[0].equals("pdftotext") ? "-" : "";
			Process process = new ProcessBuilder(
					(String.join(" ", command) + " " + file + " " + last).strip().split(" "))
				.redirectOutput(output.toFile())
				.start();
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).isZero();
			return Files.readString(output, StandardCharsets.UTF_8);
		}
		finally {
			Files.delete(file);
			Files.delete(output);
		}
	}

}
