package org.tawasul.notification.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressMaskTest {

	@Test
	void enoughOfAnAddressStaysToRecogniseIt() {
		assertThat(AddressMask.mask("+966551234567")).isEqualTo("••••4567");
		assertThat(AddressMask.mask("noura.s@moe.example")).isEqualTo("n••••@moe.example");
		assertThat(AddressMask.mask("@moe.example")).isEqualTo("••••@moe.example");
		assertThat(AddressMask.mask("1234")).as("of what is short, nothing").isEqualTo("••••");
		assertThat(AddressMask.mask("")).isEqualTo("••••");
	}

	@Test
	void whatAGatewaySaidRepeatsNoAddress() {
		assertThat(AddressMask.maskWithin("550 <noura@moe.example> unknown", "noura@moe.example"))
			.isEqualTo("550 <n••••@moe.example> unknown");
		assertThat(AddressMask.maskWithin("{\"to\":\"966551234567\"}", "+966551234567"))
			.isEqualTo("{\"to\":\"••••4567\"}");
	}

}
