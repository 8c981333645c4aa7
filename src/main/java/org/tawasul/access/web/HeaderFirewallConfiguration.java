package org.tawasul.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Takes headers in UTF-8: Tomcat hands on their bytes as Latin-1, so what looks like a
 * control character beyond ASCII is part of a letter, a dash or a space. Spring would
 * refuse the whole request, whatever the header is for. Names of parameters keep to
 * Spring's own rule, said without a regular expression: they are looked at anew for each
 * address that depends on a parameter.
 */
@Configuration(proxyBeanMethods = false)
class HeaderFirewallConfiguration {

	@Bean
	HttpFirewall httpFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHeaderValues((value) -> value.chars().noneMatch(HeaderFirewallConfiguration::isControl));
		firewall.setAllowedParameterNames(HeaderFirewallConfiguration::isName);
		return firewall;
	}

	private static boolean isControl(int letter) {
		return (letter < ' ' && letter != '\t') || letter == 0x7F;
	}

	private static boolean isName(String name) {
		for (int i = 0; i < name.length(); i++) {
			char letter = name.charAt(i);
			boolean plain = letter >= ' ' && letter < 0x7F;
			if (!plain && (Character.isISOControl(letter) || !Character.isDefined(name.codePointAt(i)))) {
				return false;
			}
		}
		return true;
	}

}
