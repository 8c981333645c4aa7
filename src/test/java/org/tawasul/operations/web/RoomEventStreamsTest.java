package org.tawasul.operations.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many lines of the operations room a person has, and how a line ends.
 */
@TawasulTest
class RoomEventStreamsTest {

	@Autowired
	private RoomEventStreams streams;

	@AfterEach
	void endLines() {
		this.streams.endAll();
	}

	@Test
	void eleventhLineOfAPersonEndsTheirOldestAndNobodyElses() throws Exception {
		MockHttpServletRequest another = open("another");
		List<MockHttpServletRequest> lines = new ArrayList<>();
		for (int line = 0; line < 12; line++) {
			lines.add(open("somebody"));
		}
		assertThat(lines).extracting(MockHttpServletRequest::isAsyncStarted)
			.containsExactly(false, false, true, true, true, true, true, true, true, true, true, true);
		assertThat(another.isAsyncStarted()).isTrue();
	}

	/** The server would answer nobody with an error page, and log that as an error. */
	@Test
	void lineWhoseBrowserHasGoneEndsQuietly() throws Exception {
		MockHttpServletRequest line = open("gone");
		MockAsyncContext async = (MockAsyncContext) line.getAsyncContext();
		for (AsyncListener listener : List.copyOf(async.getListeners())) {
			listener.onError(new AsyncEvent(async, new IOException("gone")));
		}
		assertThat(line.isAsyncStarted()).isFalse();
	}

	private MockHttpServletRequest open(String viewer) throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk/operations/events");
		request.setAsyncSupported(true);
		this.streams.open(viewer, request, new MockHttpServletResponse());
		return request;
	}

}
