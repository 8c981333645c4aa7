package org.tawasul.notification.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.notification.RenderedMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What staff see of a message that was sent.
 */
class MessageTextViewTest {

	@ParameterizedTest
	@ValueSource(strings = { "/t/", "/s/", "/meeting/t/" })
	void theLinkThatOpensSomethingForItsReceiverIsHidden(String path) {
		String text = "تفضل بالتقييم: https://tawasul.example" + path + "oCmVZk7Lq3xW9sYbN2uE4fTh";
		MessageTextView view = MessageTextView.of(new RenderedMessage("تقييم", text, text), "RATE_INVITATION");
		assertThat(view.body()).contains(path + "••••").doesNotContain("oCmVZk7");
		assertThat(view.shortText()).contains(path + "••••").doesNotContain("oCmVZk7");
	}

	@Test
	void aCodeIsHiddenWhereItIsOneAndLikeDigitsInSomebodysWordsAreNot() {
		RenderedMessage message = new RenderedMessage("رمز", "الرقم 482-913", "الرقم 482-913");
		MessageTextView code = MessageTextView.of(message, "CONTACT_CODE");
		assertThat(code.body()).contains("••••").doesNotContain("482", "913");
		assertThat(code.shortText()).doesNotContain("482", "913");
		assertThat(MessageTextView.of(message, "RESOLVED").body()).isEqualTo("الرقم 482-913");
		assertThat(MessageTextView.of(message, null).shortText()).isEqualTo("الرقم 482-913");
	}

}
