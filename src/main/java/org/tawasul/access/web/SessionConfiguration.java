package org.tawasul.access.web;

import org.tawasul.access.EngineEndpoints;

import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.boot.autoconfigure.session.SessionProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Sessions of staff are in the database: they hold on every node and survive a restart.
 * Reporters have none. Tasklist asks every ten seconds and Camunda sets its attribute
 * with each request, so rows are written only when something has changed.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

	private static final String TABLE = "app.spring_session";

	/**
	 * Two requests at once may add the same attribute, and the session may have ended
	 * meanwhile.
	 */
	private static final String ADD_ATTRIBUTE = """
			insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
			select added.* from (values (?::char(36), ?, ?::bytea)) as added (session_primary_id, attribute_name, bytes)
			where exists (select from %TABLE_NAME% as kept where kept.primary_id = added.session_primary_id)
			on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes""";

	private static final String CHANGE_ATTRIBUTE = """
			update %TABLE_NAME%_attributes as kept set attribute_bytes = changed.attribute_bytes
			from (values (?::bytea, ?::char(36), ?)) as changed (attribute_bytes, session_primary_id, attribute_name)
			where kept.session_primary_id = changed.session_primary_id and kept.attribute_name = changed.attribute_name
			and kept.attribute_bytes <> changed.attribute_bytes""";

	@Bean
	SessionTransactions sessionTransactions(PlatformTransactionManager transactions) {
		return new SessionTransactions(transactions);
	}

	@Bean
	JdbcIndexedSessionRepository storedSessions(JdbcTemplate jdbc, SessionTransactions transactions,
			SessionProperties properties, ServerProperties server, EngineEndpoints engine) {
		JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, transactions::execute);
		sessions.setTableName(TABLE);
		sessions.setDefaultMaxInactiveInterval(
				properties.determineTimeout(() -> server.getServlet().getSession().getTimeout()));
		sessions.setConversionService(attributes(engine));
		sessions.setCreateSessionAttributeQuery(ADD_ATTRIBUTE);
		sessions.setUpdateSessionAttributeQuery(CHANGE_ATTRIBUTE);
		return sessions;
	}

	@Bean
	@Primary
	WriteOnChangeSessionRepository sessions(JdbcIndexedSessionRepository stored, SessionTransactions transactions) {
		return new WriteOnChangeSessionRepository(stored, transactions);
	}

	/**
	 * The cookie holds the id as it is. Decoded, it could hold characters that the
	 * database refuses, and every address would fail.
	 */
	@Bean
	DefaultCookieSerializerCustomizer plainIds() {
		return (cookie) -> cookie.setUseBase64Encoding(false);
	}

	private static ConversionService attributes(EngineEndpoints engine) {
		GenericConversionService attributes = new GenericConversionService();
		attributes.addConverter(Object.class, byte[].class, new SerializingConverter());
		attributes.addConverter(byte[].class, Object.class, new SessionAttributeReader(engine.sessionClasses()));
		return attributes;
	}

}
