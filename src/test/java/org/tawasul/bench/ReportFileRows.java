package org.tawasul.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * Counts the rows of a report's file as another program reads it, however long it is.
 */
final class ReportFileRows {

	private ReportFileRows() {
	}

	/** How many cases are in the file: all rows but those of the headings. */
	static long count(Path file, String format) throws IOException {
		return format.equals("CSV") ? ofCsv(file) : ofSpreadsheet(file);
	}

	private static long ofCsv(Path file) throws IOException {
		try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
			return rows.stream().count() - 1;
		}
	}

	private static long ofSpreadsheet(Path file) throws IOException {
		long rows = 0;
		try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
			for (Iterator<InputStream> sheets = new XSSFReader(workbook).getSheetsData(); sheets.hasNext();) {
				try (InputStream sheet = sheets.next()) {
					rows += ofSheet(sheet) - 1;
				}
			}
			return rows;
		}
		catch (OpenXML4JException | XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static long ofSheet(InputStream sheet) throws XMLStreamException {
		long rows = 0;
		XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet);
		while (reader.hasNext()) {
			if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("row")) {
				rows++;
			}
		}
		return rows;
	}

}
