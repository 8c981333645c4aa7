package org.tawasul.notification.web;

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
		MessageTextView view = MessageTextView.of(new RenderedMessage("تقييم", text, text));
		assertThat(view.body()).contains(path + "••••").doesNotContain("oCmVZk7");
		assertThat(view.shortText()).contains(path + "••••").doesNotContain("oCmVZk7");
	}

}
