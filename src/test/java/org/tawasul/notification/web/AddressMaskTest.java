package org.tawasul.notification.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressMaskTest {

	@Test
	void enoughOfAnAddressStaysToRecogniseIt() {
		assertThat(AddressMask.address("+966551234567")).isEqualTo("••••4567");
		assertThat(AddressMask.address("noura.s@moe.example")).isEqualTo("n••••@moe.example");
		assertThat(AddressMask.address("@moe.example")).isEqualTo("••••@moe.example");
		assertThat(AddressMask.address("1234")).as("of what is short, nothing").isEqualTo("••••");
		assertThat(AddressMask.address("")).isEqualTo("••••");
	}

	@Test
	void whatAGatewaySaidRepeatsNoAddress() {
		assertThat(AddressMask.within("550 <noura@moe.example> unknown", "noura@moe.example"))
			.isEqualTo("550 <n••••@moe.example> unknown");
		assertThat(AddressMask.within("{\"to\":\"966551234567\"}", "+966551234567")).isEqualTo("{\"to\":\"••••4567\"}");
	}

}
