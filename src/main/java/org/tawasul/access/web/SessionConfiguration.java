package org.tawasul.access.web;

import org.tawasul.access.EngineEndpoints;

import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions of staff are in the database: they hold on every node and survive a restart.
 * Reporters have none. Tasklist asks every ten seconds and Camunda sets its attribute
 * with each request, so rows are written only when something has changed.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

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

	/**
	 * The last access is noted to the minute, or to a tenth of a short session's time.
	 */
	private static final String CHANGE_SESSION = """
			update %TABLE_NAME% as kept set session_id = changed.session_id,
			last_access_time = changed.last_access_time, max_inactive_interval = changed.max_inactive_interval,
			expiry_time = changed.expiry_time, principal_name = changed.principal_name
			from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::text, ?::char(36)))
			as changed (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
			where kept.primary_id = changed.primary_id and
			((kept.session_id, kept.max_inactive_interval, kept.principal_name)
			is distinct from (changed.session_id, changed.max_inactive_interval, changed.principal_name)
			or changed.last_access_time - kept.last_access_time > least(60, changed.max_inactive_interval / 10) * 1000)""";

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writesOnlyChanges() {
		return (sessions) -> {
			sessions.setCreateSessionAttributeQuery(ADD_ATTRIBUTE);
			sessions.setUpdateSessionAttributeQuery(CHANGE_ATTRIBUTE);
			sessions.setUpdateSessionQuery(CHANGE_SESSION);
		};
	}

	/**
	 * The cookie holds the id as it is. Decoded, it could hold characters that the
	 * database refuses, and every address would fail.
	 */
	@Bean
	DefaultCookieSerializerCustomizer plainIds() {
		return (cookie) -> cookie.setUseBase64Encoding(false);
	}

	/** By this name Spring Session finds it. */
	@Bean
	ConversionService springSessionConversionService(EngineEndpoints engine) {
		GenericConversionService attributes = new GenericConversionService();
		attributes.addConverter(Object.class, byte[].class, new SerializingConverter());
		attributes.addConverter(byte[].class, Object.class, new SessionAttributeReader(engine.sessionClasses()));
		return attributes;
	}

}
