package org.tawasul.notification.delivery;

import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class DeliveryHealthConfigurationTest {

	@Autowired
	private HealthContributorRegistry health;

	@Autowired
	private MeterRegistry meters;

	@Test
	void gatewaysThatNobodyConfiguredAreNoTrouble() {
		assertThat(of("mailGateway").getStatus()).isEqualTo(Status.UP);
		assertThat(of("mailGateway").getDetails()).containsEntry("configured", false);
		assertThat(of("smsGateway").getDetails()).containsEntry("configured", false);
	}

	@Test
	void theQueuesAreTold() {
		assertThat(of("messages").getDetails()).containsKeys("sms.waiting", "email.late", "failed");
		assertThat(this.meters.get("tawasul.messages.waiting").tag("channel", "sms").gauge().value()).isNotNegative();
		assertThat(this.meters.get("tawasul.messages.oldest").tag("channel", "email").gauge().value()).isNotNegative();
		assertThat(this.meters.get("tawasul.messages.failed").tag("channel", "email").counter().count())
			.isNotNegative();
	}

	@Test
	void aFaultIsOverWhenTheGatewayTakesSomethingAgain() {
		Instant noon = DeliverySamples.MORNING;
		assertThat(queue(noon, null).isGatewayInTrouble()).isTrue();
		assertThat(queue(noon, noon.minusSeconds(1)).isGatewayInTrouble()).isTrue();
		assertThat(queue(noon, noon.plusSeconds(1)).isGatewayInTrouble()).isFalse();
		assertThat(queue(null, null).isGatewayInTrouble()).isFalse();
	}

	private static QueueStatus queue(Instant fault, Instant sent) {
		return new QueueStatus(DeliverySamples.MORNING, 1, 1, DeliverySamples.MORNING, fault, sent);
	}

	private Health of(String name) {
		return ((HealthIndicator) this.health.getContributor(name)).health();
	}

}
