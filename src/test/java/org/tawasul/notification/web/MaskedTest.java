package org.tawasul.notification.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaskedTest {

	@Test
	void enoughOfAnAddressStaysToRecogniseIt() {
		assertThat(Masked.address("+966551234567")).isEqualTo("••••4567");
		assertThat(Masked.address("noura.s@moe.example")).isEqualTo("n••••@moe.example");
		assertThat(Masked.address("@moe.example")).isEqualTo("••••@moe.example");
		assertThat(Masked.address("1234")).as("of what is short, nothing").isEqualTo("••••");
		assertThat(Masked.address("")).isEqualTo("••••");
	}

	@Test
	void whatAGatewaySaidRepeatsNoAddress() {
		assertThat(Masked.within("550 <noura@moe.example> unknown", "noura@moe.example"))
			.isEqualTo("550 <n••••@moe.example> unknown");
		assertThat(Masked.within("{\"to\":\"966551234567\"}", "+966551234567")).isEqualTo("{\"to\":\"••••4567\"}");
	}

}
