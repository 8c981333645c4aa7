package org.tawasul.mining;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An event log in the eXtensible Event Stream format, IEEE 1849-2016: a trace for each
 * case. A step is two events, its start and its completion, which have an instance in
 * common; what takes no time is one.
 */
final class XesEventLogWriter implements EventLogWriter {

	private static final int BUFFER = 64 * 1024;

	/** As the standard writes its own number where it asks for a decimal. */
	private static final String VERSION = "1849.2016";

	private static final String NAMESPACE = "http://www.xes-standard.org/";

	private static final String NAME = "concept:name";

	private static final String INSTANCE = "concept:instance";

	private static final String TRANSITION = "lifecycle:transition";

	private static final String TIME = "time:timestamp";

	private static final String GROUP = "org:group";

	private final XMLStreamWriter xml;

	private final OutputStream out;

	private final EventLogLabels labels;

	XesEventLogWriter(OutputStream out, EventLogLabels labels) throws IOException {
		this.out = new BufferedOutputStream(out, BUFFER);
		this.labels = labels;
		try {
			this.xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(this.out, StandardCharsets.UTF_8.name());
			begin();
		}
		catch (XMLStreamException ex) {
			throw failure(ex);
		}
	}

	private void begin() throws XMLStreamException {
		this.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		this.xml.writeStartElement("log");
		this.xml.writeDefaultNamespace(NAMESPACE);
		this.xml.writeAttribute("xes.version", VERSION);
		this.xml.writeAttribute("xes.features", "");
		extension("Concept", "concept");
		extension("Time", "time");
		extension("Lifecycle", "lifecycle");
		extension("Organizational", "org");
		this.xml.writeStartElement("global");
		this.xml.writeAttribute("scope", "trace");
		string(NAME, "");
		this.xml.writeEndElement();
		this.xml.writeStartElement("global");
		this.xml.writeAttribute("scope", "event");
		string(NAME, "");
		string(TRANSITION, "complete");
		date(TIME, Instant.EPOCH);
		this.xml.writeEndElement();
		classifier("Activity", NAME);
		classifier("ActivityAndTransition", NAME + " " + TRANSITION);
	}

	private void extension(String name, String prefix) throws XMLStreamException {
		this.xml.writeEmptyElement("extension");
		this.xml.writeAttribute("name", name);
		this.xml.writeAttribute("prefix", prefix);
		this.xml.writeAttribute("uri", NAMESPACE + prefix + ".xesext");
	}

	private void classifier(String name, String keys) throws XMLStreamException {
		this.xml.writeEmptyElement("classifier");
		this.xml.writeAttribute("name", name);
		this.xml.writeAttribute("scope", "event");
		this.xml.writeAttribute("keys", keys);
	}

	@Override
	public void write(LoggedCase one) throws IOException {
		try {
			this.xml.writeStartElement("trace");
			string(NAME, Long.toString(one.number()));
			string("type", this.labels.code("type", one.type()));
			string("category", this.labels.code("category", one.category()));
			string("importance", this.labels.code("importance", one.importance()));
			string("channel", this.labels.code("channel", one.channel()));
			string("region", this.labels.code("region", one.region()));
			string("unit", this.labels.unit(one.unit()));
			string("status", this.labels.status(one.status()));
			date("received", one.receivedAt());
			date("closed", one.closedAt());
			for (LoggedEvent event : one.events()) {
				Instant since = event.since();
				if (since != null) {
					event(event, "start", since);
				}
				event(event, "complete", event.until());
			}
			this.xml.writeEndElement();
		}
		catch (XMLStreamException ex) {
			throw failure(ex);
		}
	}

	private void event(LoggedEvent event, String transition, Instant moment) throws XMLStreamException {
		this.xml.writeStartElement("event");
		string(NAME, this.labels.activity(event.activity()));
		string(INSTANCE, Long.toString(event.id()));
		string(TRANSITION, transition);
		date(TIME, moment);
		if (event.unit() != null) {
			string(GROUP, this.labels.unit(event.unit()));
		}
		string("code", event.activity());
		this.xml.writeEndElement();
	}

	private void string(String key, String value) throws XMLStreamException {
		attribute("string", key, legal(value));
	}

	private void date(String key, Instant moment) throws XMLStreamException {
		attribute("date", key, EventLogWriter.moment(moment));
	}

	private void attribute(String type, String key, String value) throws XMLStreamException {
		this.xml.writeEmptyElement(type);
		this.xml.writeAttribute("key", key);
		this.xml.writeAttribute("value", value);
	}

	/** XML 1.0, production 2: other characters cannot be written, escaped or not. */
	private static String legal(String text) {
		StringBuilder legal = new StringBuilder(text.length());
		text.codePoints()
			.filter((point) -> point >= ' ' && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD
					|| point >= 0x10000)
			.forEach(legal::appendCodePoint);
		return legal.toString();
	}

	@Override
	public void finish() throws IOException {
		try {
			this.xml.writeEndDocument();
			this.xml.flush();
		}
		catch (XMLStreamException ex) {
			throw failure(ex);
		}
		this.out.flush();
	}

	/** What the writer itself says of a reader who has gone is none of its own. */
	private static IOException failure(XMLStreamException ex) {
		return (ex.getNestedException() instanceof IOException gone) ? gone : new IOException(ex);
	}

}
