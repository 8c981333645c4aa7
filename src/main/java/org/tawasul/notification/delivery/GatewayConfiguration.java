package org.tawasul.notification.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.tawasul.language.Messages;
import org.tawasul.notification.PublicUrlProperties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** A gateway for each channel that is configured; an empty setting is none. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

	@Bean
	GatewayRegistry gateways(ObjectProvider<JavaMailSenderImpl> mail, MailSenderProperties mailProperties,
			SmsProperties sms, PublicUrlProperties address, Messages messages, Clock clock) {
		List<MessageGateway> gateways = new ArrayList<>();
		mail.ifAvailable((server) -> {
			if (StringUtils.hasText(server.getHost())) {
				gateways.add(new MailGateway(server, mailProperties, address,
						(language) -> messages.text("delivery.mail.from", language), clock));
			}
		});
		if (StringUtils.hasText(sms.url())) {
			gateways.add(new SmsGateway(sms));
		}
		return new GatewayRegistry(gateways);
	}

}
