package org.tawasul.access.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads an attribute of a session. Only classes that sessions are known to hold are read;
 * an attribute that cannot be read, such as one of another release, counts as not set, so
 * that its owner signs in again and sees no error.
 */
final class SessionAttributeReader implements Converter<byte[], Object> {

	private static final Logger log = LoggerFactory.getLogger(SessionAttributeReader.class);

	private static final String LIMITS = "maxdepth=50;maxrefs=20000;maxbytes=1000000;";

	private static final String KNOWN_CLASSES = "java.lang.*;java.util.*;java.time.*;java.net.URL;java.net.URI;"
			+ "java.util.concurrent.CopyOnWriteArrayList;org.springframework.security.**;org.springframework.util.*;org.springframework.web.servlet.FlashMap;"
			+ "org.tawasul.**;";

	private final ObjectInputFilter filter;

	SessionAttributeReader(String engineClasses) {
		this.filter = ObjectInputFilter.Config.createFilter(LIMITS + KNOWN_CLASSES + engineClasses + ";!*");
	}

	@Override
	public @Nullable Object convert(byte[] attribute) {
		try (ObjectInputStream in = new ConfigurableObjectInputStream(new ByteArrayInputStream(attribute),
				getClass().getClassLoader())) {
			in.setObjectInputFilter(this.filter);
			return in.readObject();
		}
		catch (IOException | ClassNotFoundException | RuntimeException | LinkageError ex) {
			log.info("An attribute of a session cannot be read and is dropped: {}", ex.toString());
			return null;
		}
	}

}
