package org.tawasul.attachment.sanitizer.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a document object by object, so that a test can put anything anywhere: one page
 * that says "Plain page", and what is hung on it.
 */
final class TestPdf {

	private final Map<Integer, byte[]> objects = new TreeMap<>();

	private String catalog = "";

	private String page = "";

	private String resources = "";

	private String before = "";

	TestPdf() {
		stream(4, "", "BT /F1 24 Tf 72 700 Td (Plain page) Tj ET");
		object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
	}

	/** Entries of the catalogue. */
	TestPdf catalog(String entries) {
		this.catalog = entries;
		return this;
	}

	/** Entries of the page. */
	TestPdf page(String entries) {
		this.page = entries;
		return this;
	}

	/** Entries of the page's resources, beside its font. */
	TestPdf resources(String entries) {
		this.resources = entries;
		return this;
	}

	/** What stands before the header. */
	TestPdf before(String text) {
		this.before = text;
		return this;
	}

	TestPdf object(int number, String content) {
		this.objects.put(number, content.getBytes(StandardCharsets.ISO_8859_1));
		return this;
	}

	TestPdf stream(int number, String entries, String content) {
		return stream(number, entries, content.getBytes(StandardCharsets.ISO_8859_1));
	}

	TestPdf stream(int number, String entries, byte[] content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(out, "<< /Length " + content.length + " " + entries + " >>\nstream\n");
		out.writeBytes(content);
		write(out, "\nendstream");
		this.objects.put(number, out.toByteArray());
		return this;
	}

	byte[] build() {
		object(1, "<< /Type /Catalog /Pages 2 0 R " + this.catalog + " >>");
		object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>");
		object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> " + this.resources
				+ " >> " + this.page + " >>");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(out, this.before + "%PDF-1.7\n");
		StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
		this.objects.forEach((number, content) -> {
			table.append("%d 1%n%010d 00000 n %n".formatted(number, out.size()));
			write(out, number + " 0 obj\n");
			out.writeBytes(content);
			write(out, "\nendobj\n");
		});
		int start = out.size();
		write(out, table.toString().replace("\r", ""));
		write(out, "trailer\n<< /Size 200 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
		return out.toByteArray();
	}

	private static void write(ByteArrayOutputStream out, String text) {
		out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
	}

}
