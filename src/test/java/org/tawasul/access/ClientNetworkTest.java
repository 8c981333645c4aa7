package org.tawasul.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworkTest {

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2::1,2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8::1,2001:0db8:0000:0000:1:2:3:4",
			"2001:DB8:1:2::1,2001:db8:1:2::2", "::ffff:198.51.100.7,198.51.100.7", "fe80::1%1,fe80::2" })
	void addressesOfOneCallerCountTogether(String one, String other) {
		assertThat(ClientNetwork.of(one)).isEqualTo(ClientNetwork.of(other));
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2::1,2001:db8:1:3::1", "198.51.100.7,198.51.100.8",
			"::ffff:198.51.100.7,::ffff:198.51.100.8", "2001:db8::1,198.51.100.7" })
	void addressesOfTwoCallersCountApart(String one, String other) {
		assertThat(ClientNetwork.of(one)).isNotEqualTo(ClientNetwork.of(other));
	}

	@ParameterizedTest
	@CsvSource({ "not an address", "1:2", "::g", "''" })
	void whatIsNoAddressCountsAsItIs(String text) {
		assertThat(ClientNetwork.of(text)).isEqualTo(text);
	}

}
