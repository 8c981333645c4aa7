package org.tawasul.notification.delivery;

import java.time.Clock;

import org.tawasul.language.Messages;
import org.tawasul.notification.PublicUrlProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** A gateway for each that somebody has configured; one that is left empty is not. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

	@Bean
	@Conditional(MailIsConfigured.class)
	MessageGateway mailGateway(JavaMailSenderImpl server, MailSenderProperties settings, PublicUrlProperties address,
			Messages words, Clock clock) {
		return new MailGateway(server, settings, address, (language) -> words.text("delivery.mail.from", language),
				clock);
	}

	@Bean
	@Conditional(SmsIsConfigured.class)
	MessageGateway smsGateway(SmsProperties settings) {
		return new SmsGateway(settings);
	}

	private static boolean isSet(ConditionContext context, String property) {
		return StringUtils.hasText(context.getEnvironment().getProperty(property));
	}

	/** There is a mail server. */
	static class MailIsConfigured implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return isSet(context, "spring.mail.host");
		}

	}

	/** There is an SMS gateway. */
	static class SmsIsConfigured implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return isSet(context, "tawasul.sms.url");
		}

	}

}
