package org.tawasul.access.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class WriteOnChangeSessionRepositoryTest {

	private final List<String> written = new ArrayList<>();

	private final WriteOnChangeSessionRepository sessions = new WriteOnChangeSessionRepository(
			new MapSessionRepository(new ConcurrentHashMap<>()) {

				@Override
				public void save(MapSession session) {
					WriteOnChangeSessionRepositoryTest.this.written.add(session.getId());
					super.save(session);
				}

			}, new SessionTransactions(mock(PlatformTransactionManager.class)));

	private String id;

	@BeforeEach
	void begin() {
		WriteOnChangeSession session = this.sessions.createSession();
		this.id = session.getId();
		this.sessions.save(session);
		this.sessions.save(session);
		assertThat(this.written).containsExactly(this.id);
		this.written.clear();
	}

	@Test
	void anAccessWithinAMinuteIsNotWritten() {
		Instant before = found().getLastAccessedTime();
		access(Duration.ofSeconds(59));
		assertThat(this.written).isEmpty();
		assertThat(found().getLastAccessedTime()).isEqualTo(before);
	}

	@Test
	void anAccessAfterAMinuteIsWritten() {
		Instant before = found().getLastAccessedTime();
		access(Duration.ofSeconds(61));
		assertThat(this.written).containsExactly(this.id);
		assertThat(found().getLastAccessedTime()).isEqualTo(before.plusSeconds(61));
	}

	@Test
	void ofAShortSessionAnAccessAfterATenthOfItsTimeIsWritten() {
		WriteOnChangeSession session = found();
		session.setMaxInactiveInterval(Duration.ofSeconds(100));
		this.sessions.save(session);
		this.written.clear();
		access(Duration.ofSeconds(9));
		assertThat(this.written).isEmpty();
		access(Duration.ofSeconds(11));
		assertThat(this.written).containsExactly(this.id);
	}

	@Test
	void whatIsKeptInASessionIsWrittenAtOnce() {
		WriteOnChangeSession session = found();
		session.setAttribute("person", "coordinator");
		this.sessions.save(session);
		assertThat(found().<String>getAttribute("person")).isEqualTo("coordinator");
		session = found();
		session.removeAttribute("person");
		this.sessions.save(session);
		assertThat(found().getAttributeNames()).isEmpty();
		assertThat(this.written).hasSize(2);
	}

	@Test
	void aNewIdIsWrittenAtOnceAndTheOldOneEnds() {
		WriteOnChangeSession session = found();
		String changed = session.changeSessionId();
		this.sessions.save(session);
		assertThat(this.sessions.findById(changed)).isNotNull();
		assertThat(this.sessions.findById(this.id)).isNull();
	}

	@Test
	void anEndedSessionIsNotFound() {
		this.sessions.deleteById(this.id);
		assertThat(this.sessions.findById(this.id)).isNull();
	}

	private void access(Duration later) {
		WriteOnChangeSession session = found();
		session.setLastAccessedTime(session.getLastAccessedTime().plus(later));
		this.sessions.save(session);
	}

	private WriteOnChangeSession found() {
		WriteOnChangeSession found = this.sessions.findById(this.id);
		assertThat(found).isNotNull();
		return found;
	}

}
